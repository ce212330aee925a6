package com.example.quartet.workshop.journey;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every secret that was heard on the way, so that it can be looked for where it must not
 * be.
 */
final class Secrets {

	private static final Set<String> NAMES = Set.of("access_token", "assertion", "client_assertion", "client_secret",
			"code", "code_verifier", "id_token", "login_hint", "logout_hint", "nonce", "refresh_token", "session_state",
			"sid", "state");

	private static final Pattern PAIR = Pattern.compile("(?:^|[?&])(\\w+)=([^&#]+)");

	private static final int MIN_SECRET_LENGTH = 8;

	private final Map<String, String> nameOf = new TreeMap<>();

	/**
	 * Picks the secrets out of a form, an address or JSON.
	 * @param text as it stood on the wire
	 */
	void hear(String text) {
		PAIR.matcher(text)
			.results()
			.forEach((pair) -> add(pair.group(1), URLDecoder.decode(pair.group(2), StandardCharsets.UTF_8)));
		try {
			JsonMapper.shared().readTree(text).properties().forEach((field) -> add(field.getKey(), field.getValue()));
		}
		catch (JacksonException ex) {
			return; // no JSON
		}
	}

	void add(String name, String value) {
		// a name that people type is no secret, an opaque hint is one
		if (NAMES.contains(name) && value.length() >= MIN_SECRET_LENGTH && !value.contains("@")) {
			this.nameOf.put(value, name);
			String[] parts = value.split("\\.");
			if (parts.length == 3) {
				List.of(parts[1], parts[2]).forEach((part) -> this.nameOf.put(part, name));
				hear(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8));
			}
		}
	}

	private void add(String name, JsonNode value) {
		if (value.isString()) {
			add(name, value.asString());
		}
	}

	Set<String> names() {
		return Set.copyOf(this.nameOf.values());
	}

	/**
	 * The secrets that stand in a text.
	 * @param text where none should be
	 * @return what they are, and never the secrets themselves
	 */
	List<String> in(String text) {
		return this.nameOf.entrySet()
			.stream()
			.filter((secret) -> text.contains(secret.getKey()))
			.map((secret) -> secret.getValue() + " at "
					+ text.substring(Math.max(0, text.indexOf(secret.getKey()) - 80), text.indexOf(secret.getKey())))
			.toList();
	}

}
