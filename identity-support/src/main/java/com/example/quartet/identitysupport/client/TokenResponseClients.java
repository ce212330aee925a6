package com.example.quartet.identitysupport.client;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.springframework.security.oauth2.client.endpoint.AbstractOAuth2AuthorizationGrantRequest;
import org.springframework.security.oauth2.client.endpoint.AbstractRestClientOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;

/**
 * Makes the clients of the token endpoint, one a grant, which all prove in the same way
 * who we are: an application that puts its own client around one of them starts here.
 */
public class TokenResponseClients {

	private final RestClient http;

	private final List<ClientCertificate> certificates;

	private final List<String> capabilities;

	/**
	 * Makes them.
	 * @param capabilities what this application can do, such as {@code cp1}: answer a
	 * claims challenge
	 */
	TokenResponseClients(RestClient http, List<ClientCertificate> certificates, List<String> capabilities) {
		this.http = http;
		this.certificates = certificates;
		this.capabilities = capabilities;
	}

	/**
	 * The client of one grant, which Spring Security makes.
	 * @param <T> what it asks with
	 */
	public <T extends AbstractOAuth2AuthorizationGrantRequest> OAuth2AccessTokenResponseClient<T> prepare(
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

	private <T extends AbstractOAuth2AuthorizationGrantRequest, C extends AbstractRestClientOAuth2AccessTokenResponseClient<T>> C inTime(
			C client) {
		client.setRestClient(this.http);
		client.addParametersConverter((grant) -> declaration(this.capabilities));
		return client;
	}

	/**
	 * What a token request says a client can do.
	 */
	static MultiValueMap<String, String> declaration(List<String> capabilities) {
		if (capabilities.isEmpty()) {
			return new LinkedMultiValueMap<>();
		}
		return MultiValueMap.fromSingleValue(Map.of("claims",
				"{\"access_token\":{\"xms_cc\":{\"values\":[\"%s\"]}}}".formatted(String.join("\",\"", capabilities))));
	}

}
