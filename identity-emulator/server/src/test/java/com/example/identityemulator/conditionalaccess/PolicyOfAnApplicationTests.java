package com.example.identityemulator.conditionalaccess;

import java.util.List;
import java.util.Map;

import com.example.identityemulator.Answer;
import com.example.identityemulator.Browser;
import com.example.identityemulator.EmulatorTestWithMore;
import com.example.identityemulator.Names;
import com.example.identityemulator.OptionalClaimsApp;
import com.example.identityemulator.RegistrationsWithMore;
import com.example.identityemulator.TokenEndpoint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@EmulatorTestWithMore
class PolicyOfAnApplicationTests {

	private static final String SAFE = "api://" + RegistrationsWithMore.SAFE + "/Safe.Open";

	private static final String CHALLENGE = "{\"access_token\":{\"capolids\":{\"essential\":true,\"values\":[\"90110000-0000-4000-8000-000000000008\"]}}}";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	OptionalClaimsApp app;

	@Autowired
	TokenEndpoint tokens;

	private Browser browser;

	@BeforeEach
	void open() {
		this.browser = new Browser(this.mvc);
	}

	@Test
	void anApiBehindTheApiIsRefusedWithTheClaimsToAskFor() {
		String incoming = this.tokens.signIn(Names.BOB).json("access_token");
		Answer answer = this.tokens.onBehalfOf(incoming, SAFE);
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.json()).containsEntry("error", "interaction_required")
			.containsEntry("error_codes", List.of(50076))
			.containsEntry("suberror", "basic_action")
			.containsEntry("claims", CHALLENGE);
	}

	@Test
	void afterASignInWithTheseClaimsTheSameRequestSucceeds() {
		this.browser.authorize(Names.CONTOSO, "claims", CHALLENGE);
		this.browser.signIn(Names.BOB);
		String code = this.browser.showSecondFactor().parameters().get("code");
		String incoming = this.tokens.redeem(code).json("access_token");
		Map<String, Object> claims = claims(this.tokens.onBehalfOf(incoming, SAFE).json("access_token"));
		assertThat(claims).containsEntry("scp", "Safe.Open").containsEntry("amr", List.of("pwd", "mfa"));
	}

	@Test
	void anotherApiIsReachedWithoutIt() {
		String incoming = this.tokens.signIn(Names.BOB).json("access_token");
		assertThat(claims(this.tokens.onBehalfOf(incoming, OptionalClaimsApp.READ).json("access_token")))
			.containsEntry("amr", List.of("pwd"));
	}

	@Test
	void whoAsksForItAtTheSignInShowsTheSecondFactorAtOnce() {
		this.app.authorize(this.browser, Names.CONTOSO, "scope", "openid " + SAFE);
		this.browser.signIn(Names.ALICE);
		Answer page = this.browser.showSecondFactor();
		Answer answer = page.text().contains("Permissions requested") ? this.browser.press("/consent") : page;
		assertThat(claims(this.app.redeem(answer.parameters().get("code")).json("access_token"))).containsEntry("amr",
				List.of("pwd", "mfa"));
	}

	@Test
	void withoutAPageItIsAnError() {
		this.app.authorize(this.browser, Names.CONTOSO);
		this.browser.signIn(Names.ALICE);
		Answer answer = this.app.authorize(this.browser, Names.CONTOSO, "scope", "openid " + SAFE, "prompt", "none");
		assertThat(answer.parameters()).containsEntry("error", "interaction_required")
			.containsEntry("claims", CHALLENGE);
	}

	@Test
	void aRefreshTokenOfAWeakerSignInDoesNotReachIt() {
		String refreshToken = (String) this.app.signIn(Names.CONTOSO, Names.ALICE).get("refresh_token");
		Answer answer = this.app.post(Names.CONTOSO, "grant_type", "refresh_token", "refresh_token", refreshToken,
				"scope", SAFE);
		assertThat(answer.json()).containsEntry("error", "interaction_required").containsEntry("claims", CHALLENGE);
	}

	private Map<String, Object> claims(String token) {
		return Answer.claims(token).getClaims();
	}

}
