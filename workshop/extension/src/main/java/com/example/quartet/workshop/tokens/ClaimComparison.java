package com.example.quartet.workshop.tokens;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * What each of the tokens says under one name.
 *
 * @param name of the claim
 * @param values one for each token, {@code null} where it says nothing
 */
record ClaimComparison(String name, List<@Nullable String> values) {

	private static final List<String> FIRST = List.of("aud", "iss", "tid", "oid", "sub", "name", "preferred_username",
			"azp", "appid", "scp", "roles", "idtyp", "acrs", "amr", "ver", "iat", "nbf", "exp");

	private static final Set<String> TIMES = Set.of("iat", "nbf", "exp", "auth_time");

	/**
	 * Every claim that any of the tokens makes, those that decide most first.
	 */
	static List<ClaimComparison> of(List<TokenSummary> tokens) {
		Set<String> names = new TreeSet<>(
				(one, other) -> (rank(one) != rank(other)) ? rank(one) - rank(other) : one.compareTo(other));
		tokens.forEach((token) -> names.addAll(token.claims().keySet()));
		return names.stream().map((name) -> of(name, tokens)).toList();
	}

	/**
	 * Whether tokens that make this claim make it differently.
	 */
	public boolean differs() {
		return this.values.stream().filter(Objects::nonNull).distinct().count() > 1;
	}

	private static ClaimComparison of(String name, List<TokenSummary> tokens) {
		List<@Nullable String> values = new ArrayList<>();
		tokens.forEach((token) -> values.add(text(name, token.claims().get(name))));
		return new ClaimComparison(name, values);
	}

	private static int rank(String name) {
		return FIRST.contains(name) ? FIRST.indexOf(name) : FIRST.size();
	}

	private static @Nullable String text(String name, @Nullable Object value) {
		if (TIMES.contains(name) && value instanceof Number seconds) {
			return Instant.ofEpochSecond(seconds.longValue()).toString();
		}
		if (value instanceof Collection<?> several) {
			return String.join(" ", several.stream().map(String::valueOf).toList());
		}
		return (value != null) ? value.toString() : null;
	}

}
