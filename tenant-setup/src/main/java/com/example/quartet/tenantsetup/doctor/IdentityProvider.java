package com.example.quartet.tenantsetup.doctor;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The identity provider, asked as the modules would ask it; no request signs anyone in.
 */
class IdentityProvider {

	private static final Duration TIMEOUT = Duration.ofSeconds(10);

	private final HttpClient http;

	private final Settings settings;

	IdentityProvider(HttpClient http, Settings settings) {
		this.http = http;
		this.settings = settings;
	}

	HttpResponse<String> metadata() throws IOException {
		return get("%s/%s/v2.0/.well-known/openid-configuration".formatted(this.settings.backchannel(),
				this.settings.tenant()));
	}

	/**
	 * An authorize request that demands a session and brings no cookie.
	 */
	ProviderAnswer authorize(String clientId, String redirectUri, String responseType) throws IOException {
		Map<String, String> query = new HashMap<>(Map.of("client_id", clientId, "redirect_uri", redirectUri,
				"response_type", responseType, "scope", "openid", "prompt", "none", "nonce", "doctor"));
		query.put("response_mode", "code".equals(responseType) ? "query" : "fragment");
		return ProviderAnswer.of(get(ProviderAnswer.address(
				"%s/%s/oauth2/v2.0/authorize".formatted(this.settings.backchannel(), this.settings.tenant()), query)));
	}

	/**
	 * A token request of an application for itself.
	 * @param proof its secret, or a statement that it signed
	 */
	ProviderAnswer token(String tenant, String clientId, String scope, Map<String, String> proof) throws IOException {
		Map<String, String> form = new HashMap<>(proof);
		form.putAll(Map.of("client_id", clientId, "scope", scope, "grant_type", "client_credentials"));
		String address = "%s/%s/oauth2/v2.0/token".formatted(this.settings.backchannel(), tenant);
		if (!this.settings.isPrivate(address)) {
			throw new IOException("no secret is sent over plain http");
		}
		return ProviderAnswer
			.of(send(address, (request) -> request.header("Content-Type", "application/x-www-form-urlencoded")
				.POST(HttpRequest.BodyPublishers.ofString(ProviderAnswer.encoded(form)))));
	}

	/**
	 * The token endpoint as the provider itself names it, for whom a statement is.
	 */
	String tokenEndpoint(String tenant) {
		return "%s/%s/oauth2/v2.0/token".formatted(this.settings.authority(), tenant);
	}

	/**
	 * Any address, without a token.
	 */
	HttpResponse<String> get(String address) throws IOException {
		return send(address, UnaryOperator.identity());
	}

	private HttpResponse<String> send(String address, UnaryOperator<HttpRequest.Builder> with) throws IOException {
		try {
			HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address)).timeout(TIMEOUT);
			return this.http.send(with.apply(request).build(), HttpResponse.BodyHandlers.ofString());
		}
		// where it is no address, or a header of the answer cannot be read
		catch (IllegalArgumentException ex) {
			throw new IOException(ex.getMessage(), ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException("interrupted", ex);
		}
	}

}
