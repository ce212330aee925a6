package com.example.quartet.workshop.lab;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * What a person may let go wrong once: the seven errors of a sign-in, and the usual ones
 * of the token endpoint.
 */
enum ProviderError {

	/** */
	INVALID_REQUEST,
	/** */
	UNAUTHORIZED_CLIENT,
	/** */
	ACCESS_DENIED,
	/** */
	UNSUPPORTED_RESPONSE_TYPE,
	/** */
	SERVER_ERROR,
	/** */
	TEMPORARILY_UNAVAILABLE,
	/** */
	INVALID_RESOURCE,
	/** Our secret has ended. */
	EXPIRED_SECRET(7000222),
	/** Consent is missing to what todo-api does on behalf of the person. */
	CONSENT_MISSING(65001),
	/**
	 * A Conditional Access policy asks for more than a password where todo-api calls on.
	 */
	POLICY(50076, "{\"access_token\":{\"acrs\":{\"essential\":true,\"value\":\"c1\"}}}"),
	/** The tenant of our settings does not exist. */
	WRONG_TENANT(90002),
	/** The provider wants us to come back later. */
	THROTTLED("throttled"),
	/** Nothing but a gateway answers. */
	DOWN("unavailable");

	private final Fault fault;

	ProviderError() {
		this.fault = new Fault("error", "authorize", name().toLowerCase(Locale.ROOT), null);
	}

	ProviderError(int number) {
		this.fault = new Fault("error", "token", null, number);
	}

	ProviderError(int number, String claims) {
		this.fault = new Fault("error", "token", null, number).demanding(claims);
	}

	ProviderError(String kind) {
		this.fault = new Fault(kind, "token", null, null);
	}

	/**
	 * The name in addresses and texts.
	 * @return such as {@code access-denied}
	 */
	public String label() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * Which requirement says what a client does about it.
	 * @return such as {@code R-55}; nothing for what the documents leave open
	 */
	public @Nullable String requirement() {
		return atAuthorize() ? "R-" + (53 + ordinal()) : null;
	}

	Fault fault() {
		return this.fault;
	}

	/**
	 * Whether the browser meets it, on its way to signing in.
	 * @return {@code false} if it happens behind the browser's back
	 */
	public boolean atAuthorize() {
		return "authorize".equals(this.fault.endpoint());
	}

	/**
	 * Whether it is todo-api that it happens to, and not this application.
	 */
	boolean befallsTheApi() {
		return this == CONSENT_MISSING || this == POLICY;
	}

}
