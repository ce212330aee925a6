package com.example.identityemulator.token;

import java.time.Duration;

import com.example.identityemulator.Answer;
import com.example.identityemulator.Browser;
import com.example.identityemulator.EmulatorTestWithMore;
import com.example.identityemulator.Names;
import com.example.identityemulator.RegistrationsWithMore;
import com.example.identityemulator.TestClock;
import com.example.identityemulator.TokenEndpoint;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@EmulatorTestWithMore
class RotationTests {

	private static final String PAGES_ADDRESS = "http://localhost:8090/";

	@Autowired
	MockMvcTester mvc;

	@Autowired
	TokenEndpoint tokens;

	@Autowired
	TestClock clock;

	@Test
	void anOldRefreshTokenEndsTheWholeFamily() {
		String first = this.tokens.signIn(Names.BOB).json("refresh_token");
		String second = this.tokens.refresh(first).json("refresh_token");
		this.clock.advance(Duration.ofSeconds(31));
		assertThat(this.tokens.refresh(first).json("error_description")).startsWith("AADSTS50173");
		assertThat(this.tokens.refresh(second).json("error")).isEqualTo("invalid_grant");
	}

	@Test
	void twoRequestsAtOnceAreNoTheft() {
		String first = this.tokens.signIn(Names.BOB).json("refresh_token");
		String second = this.tokens.refresh(first).json("refresh_token");
		this.clock.advance(Duration.ofSeconds(29));
		assertThat(this.tokens.refresh(first).status()).isEqualTo(200);
		assertThat(this.tokens.refresh(second).status()).isEqualTo(200);
	}

	@Test
	void whoWasRefusedMayComeAgainWithTheSameOne() {
		String first = this.tokens.signIn(Names.BOB).json("refresh_token");
		String notAgreed = "api://" + Names.PROFILES_API + "/Profile.Read";
		assertThat(this.tokens.refresh(first, "scope", notAgreed).status()).isEqualTo(400);
		this.clock.advance(Duration.ofSeconds(31));
		assertThat(this.tokens.refresh(first).status()).isEqualTo(200);
	}

	@Test
	void thePagesRefreshTokenLivesADayHoweverOftenItIsRenewed() {
		String first = signInAtThePage();
		this.clock.advance(Duration.ofHours(23));
		String second = refreshAsPage(first).json("refresh_token");
		this.clock.advance(Duration.ofHours(2));
		assertThat(refreshAsPage(second).json("error_description")).startsWith("AADSTS700084");
	}

	private String signInAtThePage() {
		CodeVerifier verifier = new CodeVerifier();
		Browser browser = new Browser(this.mvc);
		browser.authorize(Names.CONTOSO, "client_id", RegistrationsWithMore.PAGE, "redirect_uri", PAGES_ADDRESS,
				"scope", "openid offline_access User.Read", "code_challenge_method", "S256", "code_challenge",
				CodeChallenge.compute(CodeChallengeMethod.S256, verifier).getValue());
		String code = browser.signIn(Names.BOB).parameters().get("code");
		return asPage("grant_type", "authorization_code", "code", code, "redirect_uri", PAGES_ADDRESS, "code_verifier",
				verifier.getValue())
			.json("refresh_token");
	}

	private Answer refreshAsPage(String refreshToken) {
		return asPage("grant_type", "refresh_token", "refresh_token", refreshToken);
	}

	private Answer asPage(String... fields) {
		var request = this.mvc.post()
			.uri("/{tenant}/oauth2/v2.0/token", Names.CONTOSO)
			.header(HttpHeaders.ORIGIN, "http://localhost:8090")
			.param("client_id", RegistrationsWithMore.PAGE);
		for (int i = 0; i < fields.length; i += 2) {
			request.param(fields[i], fields[i + 1]);
		}
		return new Answer(request.exchange());
	}

}
