package com.example.quartet.identitysupport.client;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import com.example.identityemulator.junit.Emulator;
import com.example.identityemulator.junit.EntraEmulator;
import com.example.identityemulator.junit.EntraFault;
import org.junit.jupiter.api.Test;

import org.springframework.http.MediaType;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.HttpServerErrorException;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * What the provider says when it refuses, from a provider that refuses.
 */
@EntraEmulator(registrations = "../registrations")
class EmulatedProviderTests {

	@Test
	@EntraFault(error = 65001, oauth = "invalid_grant")
	void aRefusalKeepsEverythingTheProviderSaid(Emulator emulator) {
		EntraError error = refusal(emulator);
		assertThat(error.is(65001)).isTrue();
		assertThat(error.getErrorCode()).isEqualTo("invalid_grant");
		assertThat(error.suberror()).isEqualTo("consent_required");
		assertThat(error.traceId()).isEqualTo(UUID.fromString(error.traceId()).toString());
		assertThat(error.correlationId()).isEqualTo(UUID.fromString(error.correlationId()).toString());
		assertThat(error.timestamp()).endsWith("Z");
	}

	@Test
	void aWrongSecretIsToldAsSuchAlthoughItComesAsA401(Emulator emulator) {
		EntraError error = refusal(emulator);
		assertThat(error.getErrorCode()).isEqualTo("invalid_client");
		assertThat(error.is(7000215)).isTrue();
	}

	@Test
	void aProviderInTroubleIsNotARefusal(Emulator emulator) {
		emulator.nextRequest().unavailable();
		assertThatExceptionOfType(HttpServerErrorException.class).isThrownBy(() -> ask(emulator));
		emulator.nextRequest().throttled(Duration.ofSeconds(7));
		assertThatExceptionOfType(HttpClientErrorException.TooManyRequests.class).isThrownBy(() -> ask(emulator))
			.satisfies((problem) -> assertThat(problem.getResponseHeaders().getFirst("Retry-After")).isEqualTo("7"));
	}

	private static EntraError refusal(Emulator emulator) {
		return (EntraError) catchThrowableOfType(OAuth2AuthorizationException.class, () -> ask(emulator)).getError();
	}

	private static void ask(Emulator emulator) {
		LinkedMultiValueMap<String, String> form = new LinkedMultiValueMap<>();
		form.setAll(Map.of("grant_type", "client_credentials", "client_id", "80810000-0000-4000-8000-000000000002",
				"client_secret", "not-the-secret", "scope", "api://80810000-0000-4000-8000-000000000002/.default"));
		RestClient.builder()
			.defaultStatusHandler(new TokenErrorResponseHandler())
			.build()
			.post()
			.uri(emulator.authority() + "/contoso.onmicrosoft.com/oauth2/v2.0/token")
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.body(form)
			.retrieve()
			.toBodilessEntity();
	}

}
