package com.example.quartet.tenantsetup.doctor;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the identity provider answered.
 *
 * @param status of HTTP
 * @param location where it sends the browser, or empty
 * @param body the page or the JSON
 */
record ProviderAnswer(int status, String location, String body) {

	private static final Pattern AADSTS = Pattern.compile("AADSTS(\\d+)");

	static ProviderAnswer of(HttpResponse<String> answer) {
		return new ProviderAnswer(answer.statusCode(), answer.headers().firstValue("Location").orElse(""),
				answer.body());
	}

	/**
	 * Whether it goes back to the application, which proves that the redirect URI is
	 * registered.
	 */
	boolean returnsTo(String redirectUri) {
		return this.location.startsWith(redirectUri + "?") || this.location.startsWith(redirectUri + "#");
	}

	/**
	 * The number of the error, or empty.
	 */
	String aadsts() {
		Matcher number = AADSTS.matcher(URLDecoder.decode(this.location, StandardCharsets.UTF_8) + this.body);
		return number.find() ? number.group(1) : "";
	}

	/**
	 * The error as OAuth 2.0 calls it, or the status where there is none.
	 */
	String error() {
		return json().path("error").asString("status " + this.status);
	}

	/**
	 * What to do about a refusal that no check knows.
	 */
	String cure() {
		return aadsts().isEmpty() ? "see whether another program answers at IDENTITY_AUTHORITY"
				: "look the number up in docs/errors.md";
	}

	JsonNode json() {
		try {
			return JsonMapper.shared().readTree(this.body);
		}
		catch (JacksonException ex) {
			return JsonMapper.shared().createObjectNode();
		}
	}

	/**
	 * The claims of an access token for one of our APIs.
	 */
	Optional<JWTClaimsSet> token() {
		try {
			String token = json().path("access_token").asString("");
			return token.isEmpty() ? Optional.empty() : Optional.of(JWTParser.parse(token).getJWTClaimsSet());
		}
		catch (ParseException ex) {
			return Optional.empty();
		}
	}

	/**
	 * Parameters as a query or a form has them.
	 */
	static String encoded(Map<String, String> parameters) {
		return parameters.entrySet()
			.stream()
			.map((parameter) -> parameter.getKey() + "="
					+ URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8))
			.reduce((one, other) -> one + "&" + other)
			.orElse("");
	}

	static String address(String base, Map<String, String> query) {
		return base + "?" + encoded(query);
	}

}
