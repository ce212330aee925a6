package com.example.quartet.daemonclient.api;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import com.example.quartet.daemonclient.outcome.ExitCode;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * What administrators read of a run in the morning, as long as todo-api takes it.
 */
public record RunReport(Instant started, Instant ended, ExitCode outcome, int reminded, int alreadyReminded, int failed,
		@Nullable String message) {

	// of 1,000, with the words that it was truncated
	private static final int MAX_MESSAGE_LENGTH = 980;

	public RunReport {
		started = started.truncatedTo(ChronoUnit.MILLIS);
		ended = ended.truncatedTo(ChronoUnit.MILLIS);
		message = (message != null) ? StringUtils.truncate(message, MAX_MESSAGE_LENGTH) : null;
	}

}
