package com.example.quartet.systemtests.msal;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import javax.net.ssl.SSLContext;

/**
 * A person who fills in the emulator's pages, quicker than a browser could.
 */
final class Person {

	private static final Pattern HIDDEN = Pattern
		.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

	private final String emulator;

	private final String name;

	private final HttpClient browser;

	private String page = "";

	private int agreements;

	Person(String emulator, String name, SSLContext trust) {
		this.emulator = emulator;
		this.name = name;
		this.browser = HttpClient.newBuilder()
			.sslContext(trust)
			.cookieHandler(new CookieManager())
			.followRedirects(HttpClient.Redirect.NORMAL)
			.build();
	}

	/**
	 * Signs in, shows a second factor where one is asked for, and agrees to everything.
	 * @param address where an application sends people
	 * @return the fields that the last page would post to the application
	 */
	Map<String, String> signInAt(String address) {
		this.page = read(address);
		return answerPages();
	}

	String read(String address) {
		return send(HttpRequest.newBuilder(URI.create(address)).build());
	}

	/**
	 * How often a page asked for consent.
	 */
	int agreements() {
		return this.agreements;
	}

	void enterDeviceCode(String userCode) {
		post("/devicelogin", Map.of("user_code", userCode));
		answerPages();
	}

	private Map<String, String> answerPages() {
		if (this.page.contains("action=\"/sign-in\"")) {
			post("/sign-in", Map.of("username", this.name, "password", "Passw0rd!"));
		}
		if (this.page.contains("action=\"/second-factor\"")) {
			post("/second-factor", Map.of("code", this.page.replaceAll("(?s).*id=\"sent\">(\\d+)<.*", "$1")));
		}
		if (this.page.contains("action=\"/device-confirmation\"")) {
			post("/device-confirmation", Map.of());
		}
		if (this.page.contains("action=\"/consent\"")) {
			this.agreements++;
			post("/consent", Map.of());
		}
		return hidden();
	}

	private void post(String path, Map<String, String> fields) {
		Map<String, String> all = new LinkedHashMap<>(hidden());
		all.putAll(fields);
		String body = all.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		this.page = send(HttpRequest.newBuilder(URI.create(this.emulator + path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(body))
			.build());
	}

	private Map<String, String> hidden() {
		Map<String, String> fields = new LinkedHashMap<>();
		Matcher matcher = HIDDEN.matcher(this.page);
		while (matcher.find()) {
			fields.put(matcher.group(1), matcher.group(2));
		}
		return fields;
	}

	private String send(HttpRequest request) {
		try {
			return this.browser.send(request, HttpResponse.BodyHandlers.ofString()).body();
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
