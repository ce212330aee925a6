package com.example.quartet.identitysupport.client;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2ClientCredentialsGrantRequest;
import org.springframework.security.oauth2.core.OAuth2AccessToken.TokenType;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CertificateRolloverTokenResponseClientTests {

	private static final String NOT_REGISTERED = "700027";

	private final List<String> asked = new ArrayList<>();

	private final List<String> registered = new ArrayList<>();

	private String refusal = NOT_REGISTERED;

	private final CertificateRolloverTokenResponseClient<OAuth2ClientCredentialsGrantRequest> rollover = new CertificateRolloverTokenResponseClient<>(
			List.of(with("new"), with("old")));

	@Test
	void theNewerOfTwoRegisteredCertificatesIsUsed() {
		this.registered.addAll(List.of("new", "old"));
		ask();
		assertThat(this.asked).containsExactly("new");
	}

	@Test
	void theOlderServesUntilTheNewerIsRegistered() {
		this.registered.add("old");
		ask();
		ask();
		assertThat(this.asked).containsExactly("new", "old", "old");
	}

	@Test
	void theNewerTakesOverWhenTheOlderIsTakenAway() {
		this.registered.add("old");
		ask();
		this.registered.set(0, "new");
		ask();
		assertThat(this.asked).containsExactly("new", "old", "old", "new");
	}

	@Test
	void anotherRefusalIsNotBlamedOnTheCertificate() {
		this.refusal = "700016";
		assertThatExceptionOfType(OAuth2AuthorizationException.class).isThrownBy(this::ask);
		assertThat(this.asked).containsExactly("new");
	}

	private void ask() {
		this.rollover.getTokenResponse(null);
	}

	private OAuth2AccessTokenResponseClient<OAuth2ClientCredentialsGrantRequest> with(String certificate) {
		return (request) -> {
			this.asked.add(certificate);
			if (this.registered.contains(certificate)) {
				return OAuth2AccessTokenResponse.withToken("a-token").tokenType(TokenType.BEARER).build();
			}
			throw new OAuth2AuthorizationException(
					new EntraError(Map.of("error", "invalid_client", "error_codes", "[" + this.refusal + "]")));
		};
	}

}
