package com.example.identityemulator.token;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.example.identityemulator.Answer;
import com.example.identityemulator.EmulatorTest;
import com.example.identityemulator.Names;
import com.example.identityemulator.TokenEndpoint;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@EmulatorTest
class TokenTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	TokenEndpoint tokens;

	@Test
	void anAdministratorsRoleStandsInTheTokenOfThatApi() {
		String token = this.tokens.signIn(Names.ADA).json("access_token");
		assertThat(Answer.claims(token).getClaim("roles")).isEqualTo(List.of("Orders.Admin"));
	}

	@Test
	void anApiThatAskedForNothingNewerGetsVersion1() {
		String code = this.tokens.codeOfBob("scope", "openid User.Read");
		Map<String, Object> claims = Answer.claims(this.tokens.redeem(code).json("access_token")).getClaims();
		assertThat(claims).containsEntry("ver", "1.0")
			.containsEntry("iss", "http://127.0.0.1:9000/sts/" + Names.CONTOSO + "/")
			.containsEntry("appid", Names.WEB_APP)
			.containsEntry("appidacr", "1")
			.doesNotContainKeys("azp", "azpacr");
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
		return this.tokens.codeOfBob();
	}

}
