package com.example.quartet.workshop.recording;

import java.text.ParseException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import com.nimbusds.jose.JOSEObject;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import org.jspecify.annotations.Nullable;

/**
 * What a token states; without its signature it opens nothing.
 *
 * @param header how it is signed
 * @param claims what it states
 */
public record DecodedToken(Map<String, Object> header, Map<String, Object> claims) {

	private static final Set<String> SECRET = Set.of("nonce", "sid", "login_hint");

	/** Those that decide whether and as whom a caller is let in. */
	private static final List<String> FIRST = List.of("aud", "iss", "azp", "appid", "scp", "roles", "tid", "oid",
			"name", "preferred_username", "exp", "nbf", "iat", "ver");

	private static final Set<String> TIMES = Set.of("auth_time", "exp", "iat", "nbf");

	private static final int MAXIMUM_LENGTH = 16_000;

	/**
	 * Reads a token without believing it.
	 * @param value as it stands on the wire
	 * @return {@code null} if it is opaque
	 */
	public static @Nullable DecodedToken of(String value) {
		if (value.length() > MAXIMUM_LENGTH) {
			return null;
		}
		try {
			Base64URL[] parts = JOSEObject.split(value);
			Map<String, Object> claims = new LinkedHashMap<>(JSONObjectUtils.parse(parts[1].decodeToString()));
			// they open a session or name one
			SECRET.forEach(
					(name) -> claims.computeIfPresent(name, (same, secret) -> SecretMasking.sign(secret.toString())));
			return new DecodedToken(JSONObjectUtils.parse(parts[0].decodeToString()), claims);
		}
		catch (ParseException ex) {
			return null;
		}
	}

	/**
	 * The claims in an order that is the same for every token: first those that decide.
	 * @return all of them
	 */
	public Map<String, Object> ordered() {
		Map<String, Object> ordered = new LinkedHashMap<>();
		FIRST.stream().filter(this.claims::containsKey).forEach((name) -> ordered.put(name, this.claims.get(name)));
		new TreeMap<>(this.claims).forEach(ordered::putIfAbsent);
		return ordered;
	}

	/**
	 * A claim that is a time.
	 * @param claim its name
	 * @return {@code null} for every other claim
	 */
	public @Nullable Instant time(String claim) {
		return (TIMES.contains(claim) && this.claims.get(claim) instanceof Number seconds)
				? Instant.ofEpochSecond(seconds.longValue()) : null;
	}

	int weight() {
		return this.header.toString().length() + this.claims.toString().length();
	}

}
