package com.example.quartet.benchmarks;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/**
 * A person who is signed in at the web app, with a browser of no more than cookies,
 * redirects and forms.
 */
final class SiteVisitor {

	private final CookieManager cookies = new CookieManager();

	private final HttpClient browser = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.followRedirects(HttpClient.Redirect.NORMAL)
		.cookieHandler(this.cookies)
		.build();

	private final URI page;

	SiteVisitor(Server webApp, String path) {
		this.page = URI.create(webApp.address() + path);
	}

	/**
	 * Opens the page without a cookie, and signs in on the way to it.
	 */
	void signIn() throws IOException, InterruptedException {
		this.cookies.getCookieStore().removeAll();
		HttpResponse<String> shown = send(HttpRequest.newBuilder(this.page));
		for (int form = 0; form < 5 && !shown.uri().equals(this.page); form++) {
			shown = send(HtmlForm.of(shown).request());
		}
		if (!shown.uri().equals(this.page)) {
			throw new IllegalStateException("%s: %s".formatted(shown.uri(), shown.body()));
		}
	}

	void open() throws IOException, InterruptedException {
		HttpResponse<String> shown = send(HttpRequest.newBuilder(this.page));
		if (shown.statusCode() != 200 || !shown.uri().equals(this.page)) {
			throw new IllegalStateException("%d at %s".formatted(shown.statusCode(), shown.uri()));
		}
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		return this.browser.send(request.build(), BodyHandlers.ofString());
	}

}
