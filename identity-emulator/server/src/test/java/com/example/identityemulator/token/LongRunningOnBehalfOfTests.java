package com.example.identityemulator.token;

import java.time.Duration;
import java.util.function.Consumer;

import com.example.identityemulator.Answer;
import com.example.identityemulator.Browser;
import com.example.identityemulator.EmulatorTestToChange;
import com.example.identityemulator.Names;
import com.example.identityemulator.TestClock;
import com.example.identityemulator.TokenEndpoint;
import com.example.identityemulator.directory.Registrations;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What ends a refresh token that an API was given on behalf of a person, and what does
 * not.
 */
@EmulatorTestToChange
class LongRunningOnBehalfOfTests {

	private static final String BOB = "users/" + Names.BOBS_ID;

	private static final String PROFILE_READ = "api://" + Names.PROFILES_API + "/Profile.Read";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	TokenEndpoint tokens;

	@Autowired
	TestClock clock;

	@Autowired
	Registrations registrations;

	@Test
	void theApiGoesOnAfterThePersonsAccessTokenHasEnded() {
		String refreshToken = refreshToken();
		this.clock.advance(Duration.ofHours(2));
		Answer answer = refresh(refreshToken);
		assertThat(answer.status()).isEqualTo(200);
		assertThat(Answer.claims(answer.json("access_token")).getClaims()).containsEntry("azp", Names.ORDERS_API)
			.containsEntry("oid", Names.BOBS_ID)
			.containsEntry("scp", "Profile.Read");
		assertThat(refresh(answer.json("refresh_token")).status()).isEqualTo(200);
	}

	@Test
	void theApiGoesOnAfterThePersonHasSignedOut() {
		Browser browser = new Browser(this.mvc);
		browser.authorize(Names.CONTOSO);
		String code = browser.signIn(Names.BOB).parameters().get("code");
		String refreshToken = traded(this.tokens.redeem(code).json("access_token"));
		assertThat(browser.open("/" + Names.CONTOSO + "/oauth2/v2.0/logout").status()).isEqualTo(200);
		assertThat(refresh(refreshToken).status()).isEqualTo(200);
	}

	@Test
	void aNewPasswordEndsIt() {
		String refreshToken = refreshToken();
		change((bob) -> bob.put("password", "An0ther!"));
		TokenEndpoint.refused(refresh(refreshToken), 400, "invalid_grant", 50173);
	}

	@Test
	void aDisabledAccountEndsIt() {
		String refreshToken = refreshToken();
		change((bob) -> bob.put("accountEnabled", false));
		TokenEndpoint.refused(refresh(refreshToken), 400, "invalid_grant", 50057);
	}

	@Test
	void itIsOfNoUseToAnotherApplication() {
		Answer answer = this.tokens.refresh(refreshToken());
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.json()).containsEntry("error", "invalid_grant");
	}

	private String refreshToken() {
		return traded(this.tokens.signIn(Names.BOB).json("access_token"));
	}

	private String traded(String accessToken) {
		return this.tokens.onBehalfOf(accessToken, "offline_access " + PROFILE_READ).json("refresh_token");
	}

	private Answer refresh(String refreshToken) {
		return this.tokens.post(Names.CONTOSO, "grant_type", "refresh_token", "refresh_token", refreshToken,
				"client_id", Names.ORDERS_API, "client_secret", Names.ORDERS_API_SECRET);
	}

	private void change(Consumer<ObjectNode> change) {
		ObjectNode bob = this.registrations.draft(BOB);
		change.accept(bob);
		this.registrations.put(BOB, bob);
	}

}
