package com.example.quartet.benchmarks;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.web.util.HtmlUtils;

/**
 * A person who is signed in at the web app, with a browser of no more than cookies,
 * redirects and forms.
 */
final class SiteVisitor {

	private static final Pattern FORM = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");

	private static final Pattern HIDDEN = Pattern
		.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

	private static final Map<String, String> CREDENTIALS = Map.of("username", "bob@contoso.onmicrosoft.com", "password",
			"Passw0rd!");

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
			shown = visitor.submit(shown);
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

	private HttpResponse<String> submit(HttpResponse<String> shown) throws IOException, InterruptedException {
		Matcher form = FORM.matcher(shown.body());
		if (!form.find()) {
			throw new IllegalStateException("%s: %s".formatted(shown.uri(), shown.body()));
		}
		Map<String, String> fields = new LinkedHashMap<>();
		HIDDEN.matcher(shown.body())
			.results()
			.forEach((field) -> fields.put(field.group(1), HtmlUtils.htmlUnescape(field.group(2))));
		if (form.group(1).endsWith("/sign-in")) {
			fields.putAll(CREDENTIALS);
		}
		String body = fields.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		return send(HttpRequest.newBuilder(shown.uri().resolve(HtmlUtils.htmlUnescape(form.group(1))))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(body)));
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		return this.browser.send(request.build(), BodyHandlers.ofString());
	}

}
