package com.example.identityemulator.token;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.example.identityemulator.Answer;
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
class AuthorizationCodeTests {

	private static final String VERIFIER = "0123456789012345678901234567890123456789012";

	// S256 of the verifier
	private static final String CHALLENGE = com.nimbusds.oauth2.sdk.pkce.CodeChallenge
		.compute(com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod.S256,
				new com.nimbusds.oauth2.sdk.pkce.CodeVerifier(VERIFIER))
		.getValue();

	@Autowired
	MockMvcTester mvc;

	@Autowired
	TokenEndpoint tokens;

	@Autowired
	TestClock clock;

	@Test
	void aCodeIsTradedForTheTokensOfTheFirstApi() {
		Answer answer = this.tokens.redeem(code());
		assertThat(answer.header(HttpHeaders.CACHE_CONTROL)).isEqualTo("no-store");
		assertThat(answer.json())
			.containsOnlyKeys("token_type", "scope", "expires_in", "ext_expires_in", "access_token", "refresh_token",
					"id_token")
			.containsEntry("token_type", "Bearer")
			.containsEntry("expires_in", 3599)
			.containsEntry("scope", "api://%1$s/Orders.Read api://%1$s/Orders.ReadWrite".formatted(Names.ORDERS_API));
		Map<String, Object> claims = Answer.claims(answer.json("access_token")).getClaims();
		assertThat(claims).containsEntry("aud", List.of(Names.ORDERS_API))
			.containsEntry("azp", Names.WEB_APP)
			.containsEntry("azpacr", "1")
			.containsEntry("scp", "Orders.Read Orders.ReadWrite")
			.containsEntry("ver", "2.0")
			.containsEntry("name", "Bob Bakker")
			.containsEntry("preferred_username", Names.BOB)
			.containsEntry("tid", Names.CONTOSO)
			.containsKeys("oid", "sub", "sid", "uti", "rh", "iat", "nbf", "exp")
			.doesNotContainKeys("roles", "idtyp");
	}

	@Test
	void aCodeCountsOnceAndWhoSendsItAgainEndsAllThatCameOfIt() {
		String code = code();
		String refreshToken = this.tokens.redeem(code).json("refresh_token");
		TokenEndpoint.refused(this.tokens.redeem(code), 400, "invalid_grant", 54005);
		TokenEndpoint.refused(this.tokens.refresh(refreshToken), 400, "invalid_grant", 70000);
	}

	@Test
	void aCodeLastsTenMinutes() {
		String code = code();
		this.clock.advance(Duration.ofMinutes(10));
		TokenEndpoint.refused(this.tokens.redeem(code), 400, "invalid_grant", 70008);
	}

	@Test
	void aCodeNeedsTheVerifierOfItsChallenge() {
		String[] challenge = { "code_challenge", CHALLENGE, "code_challenge_method", "S256" };
		String right = this.tokens.codeOfBob(challenge);
		assertThat(redeem(right, "code_verifier", VERIFIER).status()).isEqualTo(200);
		TokenEndpoint.refused(redeem(this.tokens.codeOfBob(challenge), "code_verifier", VERIFIER + "x"), 400,
				"invalid_grant", 501481);
		TokenEndpoint.refused(redeem(this.tokens.codeOfBob(challenge)), 400, "invalid_grant", 501481);
		TokenEndpoint.refused(redeem(code(), "code_verifier", VERIFIER), 400, "invalid_grant", 501481);
	}

	@Test
	void aCodeIsRedeemedWithTheAddressItWasSentTo() {
		Answer answer = this.tokens.post(Names.CONTOSO, "grant_type", "authorization_code", "code", code(),
				"redirect_uri", "http://localhost:8080/", "client_id", Names.WEB_APP, "client_secret",
				Names.WEB_APP_SECRET);
		TokenEndpoint.refused(answer, 400, "invalid_grant", 500112);
	}

	@Test
	void aCodeOfAnotherClientIsWorthNothing() {
		Answer answer = this.tokens.post(Names.CONTOSO, "grant_type", "authorization_code", "code", code(),
				"redirect_uri", Names.REDIRECT_URI, "client_id", Names.ORDERS_API, "client_secret",
				Names.ORDERS_API_SECRET);
		TokenEndpoint.refused(answer, 400, "invalid_grant", 70000);
	}

	@Test
	void aCodeOfAnotherTenantIsWorthNothing() {
		Answer answer = this.tokens.post(Names.FABRIKAM, "grant_type", "authorization_code", "code", code(),
				"redirect_uri", Names.REDIRECT_URI, "client_id", Names.WEB_APP, "client_secret", Names.WEB_APP_SECRET);
		TokenEndpoint.refused(answer, 400, "invalid_grant", 700005);
	}

	@Test
	void aScriptMayNotRedeemAServersCode() {
		Answer answer = new Answer(this.mvc.post()
			.uri("/{tenant}/oauth2/v2.0/token", Names.CONTOSO)
			.header(HttpHeaders.ORIGIN, "http://localhost:8080")
			.param("grant_type", "authorization_code")
			.param("client_id", Names.WEB_APP)
			.param("client_secret", Names.WEB_APP_SECRET)
			.param("code", code())
			.param("redirect_uri", Names.REDIRECT_URI)
			.exchange());
		TokenEndpoint.refused(answer, 400, "invalid_request", 9002326);
		assertThat(answer.header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN)).isEqualTo("http://localhost:8080");
	}

	private String code() {
		return this.tokens.codeOfBob();
	}

	private Answer redeem(String code, String... more) {
		return (more.length == 0) ? this.tokens.redeem(code)
				: this.tokens.post(Names.CONTOSO, "grant_type", "authorization_code", "code", code, "redirect_uri",
						Names.REDIRECT_URI, "client_id", Names.WEB_APP, "client_secret", Names.WEB_APP_SECRET, more[0],
						more[1]);
	}

}
