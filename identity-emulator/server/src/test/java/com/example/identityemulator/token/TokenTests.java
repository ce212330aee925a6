package com.example.identityemulator.token;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

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
class TokenTests {

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
	void anAdministratorsRoleStandsInTheTokenOfThatApi() {
		String token = this.tokens.signIn(Names.ADA).json("access_token");
		assertThat(Answer.claims(token).getClaim("roles")).isEqualTo(List.of("Orders.Admin"));
	}

	@Test
	void anApiThatAskedForNothingNewerGetsVersion1() {
		String code = new AuthorizedBob("scope", "openid User.Read").code();
		Map<String, Object> claims = Answer.claims(this.tokens.redeem(code).json("access_token")).getClaims();
		assertThat(claims).containsEntry("ver", "1.0")
			.containsEntry("iss", "http://127.0.0.1:9000/sts/" + Names.CONTOSO + "/")
			.containsEntry("appid", Names.WEB_APP)
			.containsEntry("appidacr", "1")
			.doesNotContainKeys("azp", "azpacr");
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
		String right = new AuthorizedBob(challenge).code();
		assertThat(redeem(right, "code_verifier", VERIFIER).status()).isEqualTo(200);
		TokenEndpoint.refused(redeem(new AuthorizedBob(challenge).code(), "code_verifier", VERIFIER + "x"), 400,
				"invalid_grant", 501481);
		TokenEndpoint.refused(redeem(new AuthorizedBob(challenge).code()), 400, "invalid_grant", 501481);
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
	void aRefreshTokenIsRenewedAndReachesAnotherApi() {
		String refreshToken = this.tokens.signIn(Names.ADA).json("refresh_token");
		Answer answer = this.tokens.refresh(refreshToken, "scope", "openid User.Read");
		TokenEndpoint.refused(answer, 400, "invalid_grant", 65001);
		answer = this.tokens.refresh(refreshToken, "scope", "openid profile offline_access");
		assertThat(answer.json("refresh_token")).isNotEqualTo(refreshToken);
		assertThat(Answer.claims(answer.json("access_token")).getAudience())
			.containsExactly("80810000-0000-4000-8000-000000000002");
	}

	@Test
	void aRefreshTokenLastsNinetyDays() {
		String refreshToken = this.tokens.signIn(Names.BOB).json("refresh_token");
		this.clock.advance(Duration.ofDays(89));
		assertThat(this.tokens.refresh(refreshToken).status()).isEqualTo(200);
		this.clock.advance(Duration.ofDays(1));
		TokenEndpoint.refused(this.tokens.refresh(refreshToken), 400, "invalid_grant", 700082);
	}

	@Test
	void anInventedRefreshTokenIsBad() {
		Answer answer = this.tokens.refresh("nonsense");
		TokenEndpoint.refused(answer, 400, "invalid_grant", 9002313);
		assertThat(answer.json()).containsEntry("suberror", "bad_token");
	}

	@Test
	void oneTokenIsForOneApi() {
		String refreshToken = this.tokens.signIn(Names.BOB).json("refresh_token");
		TokenEndpoint.refused(
				this.tokens.refresh(refreshToken, "scope",
						"api://%s/Orders.Read api://%s/Profile.Read".formatted(Names.ORDERS_API, Names.PROFILES_API)),
				400, "invalid_scope", 28000);
	}

	@Test
	void withoutOfflineAccessThereIsNoRefreshToken() {
		String code = new AuthorizedBob("scope", "openid api://" + Names.ORDERS_API + "/Orders.Read").code();
		assertThat(this.tokens.redeem(code).json()).doesNotContainKey("refresh_token").containsKey("id_token");
	}

	@Test
	void aWrongSecretIsRefused() {
		Answer answer = this.tokens.post(Names.CONTOSO, "grant_type", "authorization_code", "code", code(),
				"redirect_uri", Names.REDIRECT_URI, "client_id", Names.WEB_APP, "client_secret", "wrong");
		TokenEndpoint.refused(answer, 401, "invalid_client", 7000215);
	}

	@Test
	void aServerMustProveWhoItIs() {
		Answer answer = this.tokens.post(Names.CONTOSO, "grant_type", "authorization_code", "code", code(),
				"redirect_uri", Names.REDIRECT_URI, "client_id", Names.WEB_APP);
		TokenEndpoint.refused(answer, 401, "invalid_client", 7000218);
	}

	@Test
	void basicAuthenticationIsUnderstood() {
		Answer answer = new Answer(this.mvc.post()
			.uri("/{tenant}/oauth2/v2.0/token", Names.CONTOSO)
			.headers((headers) -> headers.setBasicAuth(Names.WEB_APP, Names.WEB_APP_SECRET))
			.param("grant_type", "authorization_code")
			.param("code", code())
			.param("redirect_uri", Names.REDIRECT_URI)
			.exchange());
		assertThat(answer.status()).isEqualTo(200);
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

	@Test
	void anUnknownGrantIsNamed() {
		TokenEndpoint.refused(this.tokens.post(Names.CONTOSO, "grant_type", "magic"), 400, "unsupported_grant_type",
				70003);
		TokenEndpoint.refused(this.tokens.post(Names.CONTOSO), 400, "invalid_request", 900144);
	}

	@Test
	void anErrorHasThePlatformsShapeAndTheCallersCorrelationId() {
		String correlationId = UUID.randomUUID().toString();
		Answer answer = new Answer(this.mvc.post()
			.uri("/common/oauth2/v2.0/token")
			.header("client-request-id", correlationId)
			.param("grant_type", "magic")
			.exchange());
		assertThat(answer.json())
			.containsOnlyKeys("error", "error_description", "error_codes", "timestamp", "trace_id", "correlation_id",
					"error_uri")
			.containsEntry("correlation_id", correlationId);
		assertThat(answer.json("timestamp")).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\dZ");
		assertThat(answer.json("error_description")).isEqualTo(
				"AADSTS70003: The app requested an unsupported grant type 'magic'. Trace ID: " + answer.json("trace_id")
						+ " Correlation ID: " + correlationId + " Timestamp: " + answer.json("timestamp"));
		assertThat(answer.header("client-request-id")).isEqualTo(correlationId);
		assertThat(answer.header("x-ms-request-id")).isEqualTo(answer.json("trace_id"));
	}

	private String code() {
		return new AuthorizedBob().code();
	}

	private Answer redeem(String code, String... more) {
		return (more.length == 0) ? this.tokens.redeem(code)
				: this.tokens.post(Names.CONTOSO, "grant_type", "authorization_code", "code", code, "redirect_uri",
						Names.REDIRECT_URI, "client_id", Names.WEB_APP, "client_secret", Names.WEB_APP_SECRET, more[0],
						more[1]);
	}

	/**
	 * Bob has just signed in to the web app.
	 */
	private final class AuthorizedBob {

		private final String code;

		AuthorizedBob(String... changes) {
			Browser browser = new Browser(TokenTests.this.mvc);
			browser.authorize(Names.CONTOSO, changes);
			this.code = browser.signIn(Names.BOB).parameters().get("code");
		}

		String code() {
			return this.code;
		}

	}

}
