package com.example.identityemulator.journal;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Request parameters without their secrets: of every unknown one only the length is
 * shown.
 */
final class MaskedParameters {

	private static final Set<String> HARMLESS = Set.of("client_id", "response_type", "response_mode", "redirect_uri",
			"scope", "grant_type", "prompt", "max_age", "login_hint", "domain_hint", "claims", "code_challenge_method",
			"requested_token_use", "client_assertion_type", "post_logout_redirect_uri", "error", "username", "appid");

	private static final int MAX_VALUE_LENGTH = 200;

	private static final int MAX_PARAMETERS = 50;

	private MaskedParameters() {
	}

	static Map<String, String> of(Map<String, String[]> parameters) {
		Map<String, String> masked = new TreeMap<>();
		parameters.entrySet()
			.stream()
			.limit(MAX_PARAMETERS)
			.forEach((entry) -> masked.put(shortened(entry.getKey()),
					value(entry.getKey(), String.join(", ", entry.getValue()))));
		return masked;
	}

	private static String value(String name, String value) {
		return HARMLESS.contains(name) ? shortened(value) : "(" + value.length() + " characters)";
	}

	private static String shortened(String text) {
		return (text.length() > MAX_VALUE_LENGTH) ? text.substring(0, MAX_VALUE_LENGTH) + "…" : text;
	}

}
