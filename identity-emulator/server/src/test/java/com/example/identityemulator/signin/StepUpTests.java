package com.example.identityemulator.signin;

import java.util.List;
import java.util.Map;

import com.example.identityemulator.Answer;
import com.example.identityemulator.Browser;
import com.example.identityemulator.EmulatorTest;
import com.example.identityemulator.Names;
import com.example.identityemulator.TokenEndpoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@EmulatorTest
class StepUpTests {

	private static final String CLAIMS = "{\"access_token\":{\"acrs\":{\"essential\":true,\"value\":\"c1\"}}}";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	TokenEndpoint tokens;

	private Browser browser;

	@Autowired
	PasswordGuesses guesses;

	@AfterEach
	void forgetGuesses() {
		this.guesses.succeeded("second factor of " + Names.BOB);
	}

	@BeforeEach
	void signIn() {
		this.browser = new Browser(this.mvc);
		this.browser.authorize(Names.CONTOSO);
		this.browser.signIn(Names.BOB);
	}

	@Test
	void anAuthenticationContextAsksForASecondFactorOnce() {
		Answer page = this.browser.authorize(Names.CONTOSO, "claims", CLAIMS);
		assertThat(page.text()).contains("Enter the code");
		Answer answer = this.browser.showSecondFactor();
		String token = this.tokens.redeem(answer.parameters().get("code")).json("access_token");
		assertThat(Answer.claims(token).getClaim("acrs")).isEqualTo(List.of("c1"));
		assertThat(this.browser.authorize(Names.CONTOSO, "claims", CLAIMS).parameters()).containsKey("code");
	}

	@Test
	void aContextInTheIdTokenAsksForASecondFactorToo() {
		Answer page = this.browser.authorize(Names.CONTOSO, "claims",
				"{\"id_token\":{\"acrs\":{\"essential\":true,\"value\":\"c1\"}}}");
		assertThat(page.text()).contains("Enter the code");
		String idToken = this.tokens.redeem(this.browser.showSecondFactor().parameters().get("code")).json("id_token");
		assertThat(Answer.claims(idToken).getClaim("acrs")).isEqualTo(List.of("c1"));
	}

	@Test
	void anEssentialClaimThatNoTokenHasIsRefused() {
		Answer answer = this.browser.authorize(Names.CONTOSO, "claims",
				"{\"access_token\":{\"shoe_size\":{\"essential\":true}}}");
		assertThat(answer.parameters()).containsEntry("error", "invalid_request");
		assertThat(this.browser.authorize(Names.CONTOSO, "claims", "{\"id_token\":{\"shoe_size\":null}}").parameters())
			.containsKey("code");
	}

	@ParameterizedTest
	@ValueSource(strings = { "c1", "[\"c1\"]", "{\"id_token\":{\"acrs\"" })
	void claimsThatCannotBeReadAreRefused(String claims) {
		assertThat(this.browser.authorize(Names.CONTOSO, "claims", claims).parameters())
			.containsEntry("error", "invalid_request")
			.containsEntry("state", "a|b");
	}

	@Test
	void guessesOfTheSecondFactorAreBounded() {
		this.browser.authorize(Names.CONTOSO, "claims", CLAIMS);
		for (int i = 0; i < 10; i++) {
			this.browser.press("/second-factor", "code", "nonsense");
		}
		assertThat(this.browser.press("/second-factor", "code", "nonsense").text()).contains("AADSTS50053");
		assertThat(this.browser.showSecondFactor().text()).contains("AADSTS50053");
	}

	@Test
	void aWrongCodeIsSaidOnThePage() {
		this.browser.authorize(Names.CONTOSO, "claims", CLAIMS);
		assertThat(this.browser.press("/second-factor", "code", "nonsense").text()).contains("This is not the code");
	}

	@Test
	void theContextTravelsAlongTheChain() {
		this.browser.authorize(Names.CONTOSO, "claims", CLAIMS);
		String code = this.browser.showSecondFactor().parameters().get("code");
		String incoming = this.tokens.redeem(code).json("access_token");
		String outgoing = this.tokens.onBehalfOf(incoming, "api://" + Names.PROFILES_API + "/Profile.Read")
			.json("access_token");
		assertThat(Answer.claims(outgoing).getClaim("acrs")).isEqualTo(List.of("c1"));
	}

	@Test
	void withoutItTheApiIsToldWhatTheSignInMustAskFor() {
		String token = this.tokens.signIn(Names.BOB).json("access_token");
		assertThat(Answer.claims(token).getClaims()).doesNotContainKey("acrs");
		Answer answer = this.tokens.post(Names.CONTOSO, "grant_type", "urn:ietf:params:oauth:grant-type:jwt-bearer",
				"requested_token_use", "on_behalf_of", "assertion", token, "scope",
				"api://" + Names.PROFILES_API + "/Profile.Read", "client_id", Names.ORDERS_API, "client_secret",
				Names.ORDERS_API_SECRET, "claims", CLAIMS);
		assertThat(answer.json()).containsAllEntriesOf(Map.of("error", "interaction_required", "error_codes",
				List.of(50076), "claims", CLAIMS, "suberror", "basic_action"));
	}

	@Test
	void withoutAPageItIsAnError() {
		assertThat(this.browser.authorize(Names.CONTOSO, "claims", CLAIMS, "prompt", "none").parameters())
			.containsEntry("error", "interaction_required");
	}

}
