package com.example.quartet.daemonclient.api;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What administrators see of the daemon while it is up.
 */
public record StatusReport(@Nullable Instant runningSince, @Nullable Instant nextRun, List<HeldToken> tokens,
		long tokenRequests, long tokenCacheHits, long retries, @Nullable String waitingFor,
		@Nullable Instant waitingUntil) {

	/**
	 * How old a token is, without the token.
	 */
	public record HeldToken(String api, Instant issued, Instant expires) {
	}

}
