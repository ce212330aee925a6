package com.example.quartet.todoapi.runs;

import java.time.Instant;
import java.util.UUID;

import com.example.quartet.apisupport.InvalidFieldException;
import com.example.quartet.apisupport.Text;
import com.example.quartet.identitysupport.api.Caller;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;

/**
 * What the daemon reports of a run.
 *
 * @param started when it began
 * @param ended when it ended
 * @param outcome how it ended
 * @param reminded how many reminders it posted
 * @param alreadyReminded how many were there already
 * @param failed how many it could not post
 * @param message what an administrator should know, or none
 */
record NewRun(@NotNull(message = NewRun.MUST_BE_INSTANT) Instant started,
		@NotNull(message = NewRun.MUST_BE_INSTANT) Instant ended,
		@NotNull(
				message = "must be one of DONE, SOME_FAILED, MISCONFIGURED, NOT_PERMITTED, NOT_REACHABLE") RunOutcome outcome,
		@Range(max = NewRun.MAX_COUNT, message = NewRun.MUST_BE_COUNT) int reminded,
		@Range(max = NewRun.MAX_COUNT, message = NewRun.MUST_BE_COUNT) int alreadyReminded,
		@Range(max = NewRun.MAX_COUNT, message = NewRun.MUST_BE_COUNT) int failed,
		@Nullable @Text(max = 1000) @Schema(maxLength = 1000) String message) {

	static final String MUST_BE_INSTANT = "must be a moment like 2026-11-21T02:00:00Z";

	static final String MUST_BE_COUNT = "must be {min} to {max}";

	static final long MAX_COUNT = 1_000_000_000;

	private static final Instant FIRST_MOMENT = Instant.EPOCH;

	private static final Instant LAST_MOMENT = Instant.parse("9999-01-01T00:00:00Z");

	Run by(Caller caller) {
		if (this.started.isBefore(FIRST_MOMENT) || this.started.isAfter(LAST_MOMENT)) {
			throw new InvalidFieldException("started", "must lie between 1970 and 9998");
		}
		if (this.ended.isBefore(this.started) || this.ended.isAfter(LAST_MOMENT)) {
			throw new InvalidFieldException("ended", "must lie between started and 9998");
		}
		return new Run(UUID.randomUUID(), caller.tid(), caller.app(), this.started, this.ended, this.outcome,
				this.reminded, this.alreadyReminded, this.failed, this.message);
	}

}
