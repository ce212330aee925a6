package com.example.quartet.identitysupport.client;

import java.util.List;
import java.util.Map;
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

	private final List<Integer> numbers;

	private final @Nullable String suberror;

	private final @Nullable String claims;

	private final @Nullable String traceId;

	private final @Nullable String correlationId;

	private final @Nullable String timestamp;

	EntraError(Map<String, String> fields) {
		super(fields.getOrDefault("error", "server_error"), fields.get("error_description"), fields.get("error_uri"));
		this.numbers = NUMBER.matcher(fields.getOrDefault("error_codes", ""))
			.results()
			.map((match) -> Integer.valueOf(match.group()))
			.toList();
		this.suberror = fields.get("suberror");
		this.claims = fields.get("claims");
		this.traceId = fields.get("trace_id");
		this.correlationId = fields.get("correlation_id");
		this.timestamp = fields.get("timestamp");
	}

	/**
	 * Whether the provider gave this AADSTS number.
	 * @param number such as 65001 for a consent that is missing
	 * @return {@code true} if it is among the error's numbers
	 */
	public boolean is(int number) {
		return this.numbers.contains(number);
	}

	/**
	 * The AADSTS numbers, the most exact name an error has.
	 * @return possibly none
	 */
	public List<Integer> numbers() {
		return this.numbers;
	}

	/**
	 * What the client should do, such as {@code consent_required}.
	 * @return {@code null} if there is nothing to add
	 */
	public @Nullable String suberror() {
		return this.suberror;
	}

	/**
	 * The claims challenge to take back to the authorize endpoint.
	 * @return the JSON text, or {@code null}
	 */
	public @Nullable String claims() {
		return this.claims;
	}

	/**
	 * The provider's own name for the request, for its support.
	 * @return {@code null} if it gave none
	 */
	public @Nullable String traceId() {
		return this.traceId;
	}

	/**
	 * The name that both sides give the request.
	 * @return {@code null} if the provider gave none
	 */
	public @Nullable String correlationId() {
		return this.correlationId;
	}

	/**
	 * When it happened, by the provider's clock.
	 * @return as the provider wrote it, or {@code null}
	 */
	public @Nullable String timestamp() {
		return this.timestamp;
	}

}
