package com.example.quartet.daemonclient.api;

import java.time.Instant;

import com.example.quartet.daemonclient.outcome.ExitCode;
import org.jspecify.annotations.Nullable;

/**
 * What administrators read of a run in the morning.
 *
 * @param started when it began
 * @param ended when it ended
 * @param outcome how it ended
 * @param reminded how many reminders it posted
 * @param alreadyReminded how many were there already
 * @param failed how many it could not post
 * @param message what went wrong, {@code null} if nothing did
 */
public record RunReport(Instant started, Instant ended, ExitCode outcome, int reminded, int alreadyReminded, int failed,
		@Nullable String message) {
}
