package com.example.quartet.identitysupport.client;

import org.junit.jupiter.api.Test;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.test.web.client.MockRestServiceServer;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.springframework.test.web.client.match.MockRestRequestMatchers.requestTo;
import static org.springframework.test.web.client.response.MockRestResponseCreators.withStatus;

class TokenErrorResponseHandlerTests {

	private static final String CONSENT_REQUIRED = """
			{"error":"invalid_grant","error_description":"AADSTS65001: The user has not consented.",
			"error_codes":[65001],"suberror":"consent_required","timestamp":"2026-01-09 02:02:12Z",
			"trace_id":"0f1e","correlation_id":"a1b2","claims":"{\\"access_token\\":{}}"}""";

	@Test
	void aRefusalKeepsEverythingTheProviderSaid() {
		OAuth2Error error = refusal(HttpStatus.BAD_REQUEST, CONSENT_REQUIRED);
		assertThat(error).isInstanceOfSatisfying(EntraError.class, (entra) -> {
			assertThat(entra.getErrorCode()).isEqualTo("invalid_grant");
			assertThat(entra.is(65001)).isTrue();
			assertThat(entra.suberror()).isEqualTo("consent_required");
			assertThat(entra.claims()).isEqualTo("{\"access_token\":{}}");
			assertThat(entra.traceId()).isEqualTo("0f1e");
			assertThat(entra.correlationId()).isEqualTo("a1b2");
			assertThat(entra.timestamp()).isEqualTo("2026-01-09 02:02:12Z");
		});
	}

	@Test
	void aWrongSecretIsToldAsSuchAlthoughItComesAsA401() {
		OAuth2Error error = refusal(HttpStatus.UNAUTHORIZED,
				"{\"error\":\"invalid_client\",\"error_codes\":[7000215]}");
		assertThat(error.getErrorCode()).isEqualTo("invalid_client");
		assertThat(((EntraError) error).is(7000215)).isTrue();
	}

	@Test
	void aRefusalThatIsNoJsonStillEndsInAnError() {
		assertThat(refusal(HttpStatus.BAD_REQUEST, "<html>").getErrorCode()).isEqualTo("invalid_token_response");
	}

	@Test
	void aProviderInTroubleIsNotARefusal() {
		assertThatExceptionOfType(HttpServerErrorException.class)
			.isThrownBy(() -> request(HttpStatus.SERVICE_UNAVAILABLE, "{}"));
	}

	@Test
	void tooManyRequestsAreNotARefusalEither() {
		assertThatExceptionOfType(HttpClientErrorException.TooManyRequests.class)
			.isThrownBy(() -> request(HttpStatus.TOO_MANY_REQUESTS, "{}"));
	}

	private static OAuth2Error refusal(HttpStatus status, String body) {
		return catchThrowableOfType(OAuth2AuthorizationException.class, () -> request(status, body)).getError();
	}

	private static void request(HttpStatus status, String body) {
		RestClient.Builder http = RestClient.builder().defaultStatusHandler(new TokenErrorResponseHandler());
		MockRestServiceServer.bindTo(http)
			.build()
			.expect(requestTo("http://127.0.0.1:9000/token"))
			.andRespond(withStatus(status).contentType(MediaType.APPLICATION_JSON).body(body));
		http.build().post().uri("http://127.0.0.1:9000/token").retrieve().toBodilessEntity();
	}

}
