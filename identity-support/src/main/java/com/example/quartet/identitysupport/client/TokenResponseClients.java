package com.example.quartet.identitysupport.client;

import java.util.List;
import java.util.function.Supplier;

import org.springframework.security.oauth2.client.endpoint.AbstractOAuth2AuthorizationGrantRequest;
import org.springframework.security.oauth2.client.endpoint.AbstractRestClientOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.JwtBearerGrantRequest;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.OAuth2ClientCredentialsGrantRequest;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientJwtBearerTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.web.client.RestClient;

/**
 * Makes the clients of the token endpoint, one a grant, which all prove in the same way
 * who we are: an application that puts its own client around one of them starts here.
 */
public class TokenResponseClients {

	private final RestClient http;

	private final List<ClientCertificate> certificates;

	/**
	 * Prepares what all grants have in common.
	 * @param http gives up in time and keeps the provider's errors whole
	 * @param certificates sign instead of a secret, the newest first; possibly none
	 */
	TokenResponseClients(RestClient http, List<ClientCertificate> certificates) {
		this.http = http;
		this.certificates = certificates;
	}

	public OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> authorizationCode() {
		return prepare(RestClientAuthorizationCodeTokenResponseClient::new);
	}

	public OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> refreshToken() {
		return prepare(RestClientRefreshTokenTokenResponseClient::new);
	}

	public OAuth2AccessTokenResponseClient<OAuth2ClientCredentialsGrantRequest> clientCredentials() {
		return prepare(RestClientClientCredentialsTokenResponseClient::new);
	}

	public OAuth2AccessTokenResponseClient<JwtBearerGrantRequest> onBehalfOf() {
		return prepare(() -> {
			RestClientJwtBearerTokenResponseClient client = new RestClientJwtBearerTokenResponseClient();
			client.setParametersCustomizer((parameters) -> parameters.set("requested_token_use", "on_behalf_of"));
			return client;
		});
	}

	private <T extends AbstractOAuth2AuthorizationGrantRequest> OAuth2AccessTokenResponseClient<T> prepare(
			Supplier<? extends AbstractRestClientOAuth2AccessTokenResponseClient<T>> grant) {
		if (this.certificates.isEmpty()) {
			return inTime(grant.get());
		}
		return new CertificateRolloverTokenResponseClient<>(this.certificates.stream().map((certificate) -> {
			AbstractRestClientOAuth2AccessTokenResponseClient<T> client = inTime(grant.get());
			client.addParametersConverter(certificate.statement());
			return client;
		}).toList());
	}

	private <C extends AbstractRestClientOAuth2AccessTokenResponseClient<?>> C inTime(C client) {
		client.setRestClient(this.http);
		return client;
	}

}
