package com.example.quartet.benchmarks;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.function.Function;

/**
 * A person who signs in at an identity provider, each time in a browser without cookies,
 * and the application that redeems the code.
 *
 * @param authorizeEndpoint where a sign-in begins
 * @param tokenEndpoint where a code is redeemed
 * @param client the application
 * @param secret its client secret
 * @param form fills in what a page asks for
 */
record ProviderVisitor(String authorizeEndpoint, String tokenEndpoint, String client, String secret,
		Function<HttpResponse<String>, HtmlForm> form) {

	private static final String REDIRECT_URI = "http://localhost:8080/login/oauth2/code/entra";

	private static final String CODE = REDIRECT_URI + "?code=";

	private static final CookieManager cookies = new CookieManager();

	private static final HttpClient browser = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.cookieHandler(cookies)
		.build();

	void signIn() throws IOException, InterruptedException {
		cookies.getCookieStore().removeAll();
		HttpResponse<String> shown = get(URI.create(this.authorizeEndpoint + "?" + HtmlForm.encoded(Map.of("client_id",
				this.client, "response_type", "code", "redirect_uri", REDIRECT_URI, "scope", "openid profile"))));
		for (int step = 0; step < 6; step++) {
			URI next = shown.uri().resolve(shown.headers().firstValue("Location").orElse(""));
			if (next.toString().startsWith(CODE)) {
				redeem(next.toString().substring(CODE.length()).replaceFirst("&.*", ""));
				return;
			}
			shown = (shown.statusCode() / 100 == 3) ? get(next) : send(this.form.apply(shown).request());
		}
		throw new IllegalStateException("%s: %s".formatted(shown.uri(), shown.body()));
	}

	private void redeem(String code) throws IOException, InterruptedException {
		Server.postTo(this.tokenEndpoint,
				"code=" + code + "&"
						+ HtmlForm.encoded(Map.of("grant_type", "authorization_code", "client_id", this.client,
								"client_secret", this.secret, "redirect_uri", REDIRECT_URI)),
				"Content-Type", "application/x-www-form-urlencoded");
	}

	private static HttpResponse<String> get(URI address) throws IOException, InterruptedException {
		return send(HttpRequest.newBuilder(address));
	}

	private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		return browser.send(request.build(), BodyHandlers.ofString());
	}

}
