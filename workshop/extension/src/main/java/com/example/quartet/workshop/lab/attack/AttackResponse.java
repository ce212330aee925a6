package com.example.quartet.workshop.lab.attack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.http.HttpHeaders;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.util.StreamUtils;
import org.springframework.web.util.HtmlUtils;

/**
 * What came back, as far as an attacker cares.
 *
 * @param status of the answer
 * @param location where it leads, or nothing
 * @param text the page or the JSON
 */
record AttackResponse(int status, String location, String text) {

	private static final Pattern HEADING = Pattern.compile("<h1[^>]*>([^<]+)</h1>");

	private static final Pattern DETAIL = Pattern.compile("\"detail\":\"([^\"]+)\"");

	private static final Pattern NUMBER = Pattern.compile("(AADSTS\\d+)");

	private static final Pattern HIDDEN = Pattern
		.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

	static AttackResponse of(ClientHttpResponse response) throws IOException {
		String location = response.getHeaders().getFirst(HttpHeaders.LOCATION);
		return new AttackResponse(response.getStatusCode().value(), (location != null) ? location : "",
				StreamUtils.copyToString(response.getBody(), StandardCharsets.UTF_8));
	}

	/**
	 * The sentence that a person or a program would read, with the provider's number if
	 * it was the provider who refused.
	 */
	String sentence() {
		String sentence = first(DETAIL).or(() -> first(HEADING)).orElse(this.location);
		return first(NUMBER).map((number) -> "%s (%s)".formatted(sentence, number)).orElse(sentence);
	}

	private Optional<String> first(Pattern place) {
		return place.matcher(this.text).results().map((found) -> HtmlUtils.htmlUnescape(found.group(1))).findFirst();
	}

	Map<String, String> hiddenFields() {
		Map<String, String> fields = new LinkedHashMap<>();
		Matcher field = HIDDEN.matcher(this.text);
		while (field.find()) {
			fields.put(field.group(1), HtmlUtils.htmlUnescape(field.group(2)));
		}
		return fields;
	}

}
