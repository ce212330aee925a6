package com.example.quartet.webapp.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * How a daemon is doing that is up, as it said last.
 */
public record DaemonCondition(String app, Instant reported, Details status) {

	private static final Duration SILENCE = Duration.ofMinutes(2);

	/**
	 * Whether it has said nothing for so long that it may be down.
	 */
	public boolean isSilent(Instant now) {
		return this.reported.plus(SILENCE).isBefore(now);
	}

	/**
	 * The daemons of the person's tenant.
	 */
	public record Page(List<DaemonCondition> items) {

		public Page {
			Objects.requireNonNull(items);
		}

	}

	/**
	 * What it said.
	 */
	public record Details(@Nullable Instant runningSince, @Nullable Instant nextRun, List<HeldToken> tokens,
			int tokenRequests, int tokenCacheHits, int retries, @Nullable String waitingFor,
			@Nullable Instant waitingUntil) {
	}

	/**
	 * A token that it holds, without the token.
	 */
	public record HeldToken(String api, Instant issued, Instant expires) {

		public long minutesOld(Instant now) {
			return Math.max(0, Duration.between(this.issued, now).toMinutes());
		}

		public long minutesLeft(Instant now) {
			return Math.max(0, Duration.between(now, this.expires).toMinutes());
		}

	}

}
