package com.example.quartet.identitysupport.client;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.core.OAuth2Error;

/**
 * An error as Entra ID words it, trace id and all.
 *
 * @see <a href=
 * "https://learn.microsoft.com/entra/identity-platform/reference-error-codes">Error
 * codes</a>
 */
public class EntraError extends OAuth2Error {

	private static final Pattern NUMBER = Pattern.compile("\\d+");

	private final TreeMap<String, String> fields;

	EntraError(Map<String, String> fields) {
		super(fields.getOrDefault("error", "server_error"), fields.get("error_description"), fields.get("error_uri"));
		this.fields = new TreeMap<>(fields);
	}

	/**
	 * The AADSTS numbers, the most exact name an error has.
	 */
	public List<Integer> numbers() {
		return NUMBER.matcher(this.fields.getOrDefault("error_codes", ""))
			.results()
			.map((match) -> Integer.valueOf(match.group()))
			.toList();
	}

	public boolean is(int number) {
		return numbers().contains(number);
	}

	/**
	 * What the client should do, such as {@code consent_required}.
	 */
	public @Nullable String suberror() {
		return this.fields.get("suberror");
	}

	/**
	 * The claims challenge to take back to the authorize endpoint, as JSON.
	 */
	public @Nullable String claims() {
		return this.fields.get("claims");
	}

	/**
	 * The provider's own name for the request, for its support.
	 */
	public @Nullable String traceId() {
		return this.fields.get("trace_id");
	}

	public @Nullable String correlationId() {
		return this.fields.get("correlation_id");
	}

	public @Nullable String timestamp() {
		return this.fields.get("timestamp");
	}

}
