package com.example.quartet.webapp.api;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * One run of the daemon through the to-dos of a tenant.
 *
 * @param app the application that reported it
 * @param started when it began
 * @param ended when it ended
 * @param outcome how it ended
 * @param reminded how many reminders it posted
 * @param alreadyReminded how many were there already
 * @param failed how many it could not post
 * @param message what an administrator should know, or none
 */
public record DaemonRun(String app, Instant started, Instant ended, Outcome outcome, int reminded, int alreadyReminded,
		int failed, @Nullable String message) {

	public long seconds() {
		return Duration.between(this.started, this.ended).toSeconds();
	}

	/**
	 * How a run ended, in the order of the daemon's exit codes.
	 */
	public enum Outcome {

		DONE, SOME_FAILED, MISCONFIGURED, NOT_PERMITTED, NOT_REACHABLE

	}

}
