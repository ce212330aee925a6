package com.example.identityemulator.fault;

import java.util.EnumSet;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * In which way a request goes wrong, and where, unless the order names an endpoint.
 */
public enum Kind {

	/** An error of the table. */
	@JsonProperty("error")
	ERROR(EnumSet.of(Endpoint.AUTHORIZE, Endpoint.TOKEN, Endpoint.DEVICECODE)),

	/** 429 with Retry-After. */
	@JsonProperty("throttled")
	THROTTLED(EnumSet.allOf(Endpoint.class)),

	/** A gateway's 5xx. */
	@JsonProperty("unavailable")
	UNAVAILABLE(EnumSet.allOf(Endpoint.class)),

	/** The right answer, late. */
	@JsonProperty("delay")
	DELAY(EnumSet.allOf(Endpoint.class)),

	/** Half an answer. */
	@JsonProperty("cut")
	CUT(EnumSet.allOf(Endpoint.class)),

	/** Keys that have signed nothing. */
	@JsonProperty("wrong_keys")
	WRONG_KEYS(EnumSet.of(Endpoint.KEYS)),

	/** An answer of another time. */
	@JsonProperty("clock")
	CLOCK(EnumSet.of(Endpoint.AUTHORIZE, Endpoint.TOKEN, Endpoint.DEVICECODE));

	private final Set<Endpoint> endpoints;

	Kind(Set<Endpoint> endpoints) {
		this.endpoints = endpoints;
	}

	boolean concerns(String requestPath) {
		return this.endpoints.stream().anyMatch((endpoint) -> endpoint.is(requestPath));
	}

}
