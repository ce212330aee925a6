package com.example.quartet.webapp.api;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;

/**
 * One run of the daemon through the to-dos of a tenant.
 */
public record DaemonRun(String app, Instant started, Instant ended, Outcome outcome, int reminded, int alreadyReminded,
		int failed, @Nullable String message) {

	public DaemonRun {
		Stream.of(app, started, ended, outcome).forEach(Objects::requireNonNull);
	}

	public long seconds() {
		return Duration.between(this.started, this.ended).toSeconds();
	}

	/**
	 * How a run ended, in the order of the daemon's exit codes.
	 */
	public enum Outcome {

		DONE, SOME_FAILED, MISCONFIGURED, NOT_PERMITTED, NOT_REACHABLE,

		/** One that a newer daemon knows. */
		OTHER;

		@JsonCreator
		static Outcome named(String name) {
			return Arrays.stream(values()).filter((outcome) -> outcome.name().equals(name)).findFirst().orElse(OTHER);
		}

	}

}
