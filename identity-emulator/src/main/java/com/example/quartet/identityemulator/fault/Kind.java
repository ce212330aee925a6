package com.example.quartet.identityemulator.fault;

import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * In which way a request goes wrong, and which requests can.
 */
public enum Kind {

	/** An error of the table. */
	@JsonProperty("error")
	ERROR("/[^/]+/oauth2/v2\\.0/(authorize|token|devicecode)"),

	/** 429 with Retry-After. */
	@JsonProperty("throttled")
	THROTTLED(Kind.ANY),

	/** A gateway's 5xx. */
	@JsonProperty("unavailable")
	UNAVAILABLE(Kind.ANY),

	/** The right answer, late. */
	@JsonProperty("delay")
	DELAY(Kind.ANY),

	/** Half an answer. */
	@JsonProperty("cut")
	CUT(Kind.ANY),

	/** Keys that have signed nothing. */
	@JsonProperty("wrong_keys")
	WRONG_KEYS("/[^/]+/discovery/(v2\\.0/)?keys");

	private static final String ANY = "/oidc/userinfo|/[^/]+/(oauth2/v2\\.0/.*|discovery/.*|(v2\\.0/)?\\.well-known/.*)";

	private final Pattern path;

	Kind(String path) {
		this.path = Pattern.compile(path);
	}

	boolean concerns(String requestPath) {
		return this.path.matcher(requestPath).matches();
	}

}
