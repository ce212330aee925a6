package com.example.quartet.workshop.recording;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.commons.codec.digest.DigestUtils;

import org.springframework.http.HttpHeaders;

/**
 * Takes the secrets out before anything is kept: what is not known to be harmless is
 * taken for a secret.
 */
public final class SecretMasking {

	private static final Set<String> HARMLESS = Set.of("admin_consent", "appid", "authorization_uri", "azp", "claims",
			"client_assertion_type", "client_id", "code_challenge", "code_challenge_method", "correlation_id", "cursor",
			"domain_hint", "due_before", "error", "error_codes", "error_description", "error_subcode", "error_uri",
			"expires_in", "ext_expires_in", "grant_type", "iss", "kept_of", "kept_since", "kept_trace", "kept_until",
			"kid", "limit", "login_hint", "max_age", "oid", "post_logout_redirect_uri", "prompt", "redirect_uri",
			"refresh_token_expires_in", "requested_token_use", "response_mode", "response_type", "roles", "scope",
			"scp", "suberror", "tenant", "tid", "timestamp", "token_type", "trace_id", "WWW-Authenticate");

	private static final Set<String> TOKENS = Set.of("access_token", "assertion", "Authorization", "client_assertion",
			"id_token", "id_token_hint");

	private static final int SHORTEST_SECRET = 5; // characters

	private static final int MAXIMUM_VALUE_LENGTH = 600;

	private static final int MAXIMUM_FIELDS = 40;

	private SecretMasking() {
	}

	/**
	 * Masks what is sent or answered.
	 * @param values by name
	 * @return in the same order, at most as many as a person would read
	 */
	public static List<MessageField> fields(Map<String, ?> values) {
		List<MessageField> fields = new ArrayList<>();
		values.forEach((name, value) -> {
			if (fields.size() < MAXIMUM_FIELDS && value != null) {
				fields.add(field(name, value.toString()));
			}
		});
		return fields;
	}

	/**
	 * Masks one value, as its name demands.
	 * @param name of the parameter, the header or the field
	 * @param value as it stands on the wire
	 * @return what may be kept of it
	 */
	public static MessageField field(String name, String value) {
		// the scheme is no part of the token: one token has one sign, wherever it stands
		String bare = HttpHeaders.AUTHORIZATION.equals(name) ? value.replaceFirst("^Bearer ", "") : value;
		DecodedToken token = TOKENS.contains(name) ? DecodedToken.of(bare) : null;
		boolean harmless = HARMLESS.contains(name) || value.length() < SHORTEST_SECRET;
		return new MessageField(shortened(name), harmless ? shortened(value) : sign(bare), token);
	}

	/**
	 * A sign for a secret: equal secrets have equal signs, and no way leads back.
	 * @param secret the secret
	 * @return the beginning of its hash, behind dots
	 */
	public static String sign(String secret) {
		return "••••" + hash(secret).substring(0, 4);
	}

	/**
	 * A name for something that only its holders can compute.
	 * @param secret what they share
	 * @return its hash in part
	 */
	public static String hash(String secret) {
		return DigestUtils.sha256Hex(secret).substring(0, 32);
	}

	private static String shortened(String text) {
		return (text.length() > MAXIMUM_VALUE_LENGTH) ? text.substring(0, MAXIMUM_VALUE_LENGTH) + "…" : text;
	}

}
