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

	private final HttpClient browser = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.followRedirects(HttpClient.Redirect.NORMAL)
		.cookieHandler(new CookieManager())
		.build();

	private final URI page;

	private SiteVisitor(URI page) {
		this.page = page;
	}

	/**
	 * Opens a page, and signs in on the way to it.
	 */
	static SiteVisitor signIn(Server webApp, String path) throws IOException, InterruptedException {
		SiteVisitor visitor = new SiteVisitor(URI.create(webApp.address() + path));
		HttpResponse<String> shown = visitor.send(HttpRequest.newBuilder(visitor.page));
		for (int form = 0; form < 5 && !shown.uri().equals(visitor.page); form++) {
			shown = visitor.send(HtmlForm.of(shown).request());
		}
		if (!shown.uri().equals(visitor.page)) {
			throw new IllegalStateException("%s: %s".formatted(shown.uri(), shown.body()));
		}
		return visitor;
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
