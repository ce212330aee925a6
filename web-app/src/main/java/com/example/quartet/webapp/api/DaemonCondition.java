package com.example.quartet.webapp.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * How a daemon is doing that is up, as it said last.
 */
public record DaemonCondition(String app, Instant reported, Details status) {

	private static final Duration MAX_SILENCE = Duration.ofMinutes(2);

	public DaemonCondition {
		Stream.of(app, reported, status).forEach(Objects::requireNonNull);
	}

	/**
	 * Whether it has said nothing for so long that it may be down.
	 */
	public boolean isSilent(Instant now) {
		return this.reported.plus(MAX_SILENCE).isBefore(now);
	}

	/**
	 * What it said.
	 */
	public record Details(@Nullable Instant runningSince, @Nullable Instant nextRun,
			@JsonDeserialize(using = ReadableListDeserializer.class) List<HeldToken> tokens, int tokenRequests,
			int tokenCacheHits, int retries, @Nullable String waitingFor, @Nullable Instant waitingUntil) {

		public Details {
			Objects.requireNonNull(tokens);
		}

	}

	/**
	 * A token that it holds, without the token.
	 */
	public record HeldToken(String api, Instant issued, Instant expires) {

		public HeldToken {
			Stream.of(api, issued, expires).forEach(Objects::requireNonNull);
		}

		public long minutesOld(Instant now) {
			return Math.max(0, Duration.between(this.issued, now).toMinutes());
		}

		public long minutesLeft(Instant now) {
			return Math.max(0, Duration.between(now, this.expires).toMinutes());
		}

	}

}
