package com.example.quartet.benchmarks;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.web.util.HtmlUtils;

/**
 * The first form of a page, filled in as Bob does if it asks for a password.
 *
 * @param action where it is sent
 * @param fields what is sent
 */
record HtmlForm(URI action, Map<String, String> fields) {

	private static final Pattern FORM = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");

	private static final Pattern HIDDEN = Pattern
		.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

	private static final Map<String, String> CREDENTIALS = Map.of("username", "bob@contoso.onmicrosoft.com", "password",
			"Passw0rd!");

	static HtmlForm of(HttpResponse<String> shown) {
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
		return new HtmlForm(shown.uri().resolve(HtmlUtils.htmlUnescape(form.group(1))), fields);
	}

	HttpRequest.Builder request() {
		return HttpRequest.newBuilder(this.action)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(encoded(this.fields)));
	}

	static String encoded(Map<String, String> fields) {
		return fields.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

}
