package com.example.identityemulator.fault;

import java.util.EnumSet;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * In which way a request goes wrong, and where, unless the order names an endpoint.
 */
enum FaultKind {

	/** An error of the table. */
	@JsonProperty("error")
	ERROR(EnumSet.of(FaultEndpoint.AUTHORIZE, FaultEndpoint.TOKEN, FaultEndpoint.DEVICECODE)),

	/** 429 with Retry-After. */
	@JsonProperty("throttled")
	THROTTLED(EnumSet.allOf(FaultEndpoint.class)),

	/** A gateway's 5xx. */
	@JsonProperty("unavailable")
	UNAVAILABLE(EnumSet.allOf(FaultEndpoint.class)),

	/** The right answer, late. */
	@JsonProperty("delay")
	DELAY(EnumSet.allOf(FaultEndpoint.class)),

	/** Half an answer. */
	@JsonProperty("cut")
	CUT(EnumSet.allOf(FaultEndpoint.class)),

	/** Keys that have signed nothing. */
	@JsonProperty("wrong_keys")
	WRONG_KEYS(EnumSet.of(FaultEndpoint.KEYS)),

	/** An answer of another time. */
	@JsonProperty("clock")
	CLOCK(EnumSet.of(FaultEndpoint.AUTHORIZE, FaultEndpoint.TOKEN, FaultEndpoint.DEVICECODE));

	private final Set<FaultEndpoint> endpoints;

	FaultKind(Set<FaultEndpoint> endpoints) {
		this.endpoints = endpoints;
	}

	boolean isTimed() {
		return this == DELAY || this == THROTTLED || this == CLOCK;
	}

	boolean concerns(String requestPath) {
		return this.endpoints.stream().anyMatch((endpoint) -> endpoint.is(requestPath));
	}

}
