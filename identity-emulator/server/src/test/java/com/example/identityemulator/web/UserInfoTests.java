package com.example.identityemulator.web;

import java.time.Duration;

import com.example.identityemulator.Answer;
import com.example.identityemulator.Browser;
import com.example.identityemulator.EmulatorTest;
import com.example.identityemulator.Names;
import com.example.identityemulator.TestClock;
import com.example.identityemulator.TokenEndpoint;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@EmulatorTest
class UserInfoTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	TokenEndpoint tokens;

	@Test
	void theSubjectIsTheOneOfTheIdToken() {
		Answer signedIn = signIn("openid profile email");
		String subject = Answer.claims(signedIn.json("id_token")).getSubject();
		String token = signedIn.json("access_token");
		assertThat(new Answer(get(token)).json()).containsEntry("sub", subject)
			.containsEntry("email", Names.BOB)
			.containsEntry("picture", "http://127.0.0.1:9000/v1.0/me/photo/$value");
		Answer posted = new Answer(this.mvc.post().uri("/oidc/userinfo").param("access_token", token).exchange());
		assertThat(posted.json()).containsEntry("sub", subject);
	}

	@Test
	void aTokenForAnApiIsNotForThisAddress() {
		Answer answer = new Answer(get(signIn(Names.EVERY_ORDERS_SCOPE).json("access_token")));
		assertThat(answer.status()).isEqualTo(401);
		assertThat(answer.header(HttpHeaders.WWW_AUTHENTICATE)).contains("invalid_token");
	}

	@Test
	void aTokenExpiresByTheClockThatATestSets(@Autowired TestClock clock) {
		String token = signIn("openid profile").json("access_token");
		clock.advance(Duration.ofHours(2));
		assertThat(new Answer(get(token)).status()).isEqualTo(401);
	}

	@Test
	void whoHasNoTokenLearnsNothing() {
		assertThat(new Answer(get("nonsense")).status()).isEqualTo(401);
	}

	private Answer signIn(String scope) {
		Browser browser = new Browser(this.mvc);
		browser.authorize(Names.CONTOSO, "scope", scope);
		return this.tokens.redeem(browser.signIn(Names.BOB).parameters().get("code"));
	}

	private org.springframework.test.web.servlet.assertj.MvcTestResult get(String token) {
		return this.mvc.get().uri("/oidc/userinfo").header(HttpHeaders.AUTHORIZATION, "Bearer " + token).exchange();
	}

}
