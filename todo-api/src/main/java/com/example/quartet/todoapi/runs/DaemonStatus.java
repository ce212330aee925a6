package com.example.quartet.todoapi.runs;

import java.time.Instant;
import java.util.List;

import com.example.quartet.apisupport.Text;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;

/**
 * What a daemon that is up says about itself, between its runs and during one.
 *
 * @param runningSince when the run began that goes on now, or none
 * @param nextRun when it will run again, or none
 * @param tokens the access tokens of this tenant that it holds
 * @param tokenRequests how many it asked for since it started
 * @param tokenCacheHits how often it had one already
 * @param retries how many calls it repeated, in all tenants
 * @param waitingFor whom its last back-off was for, or none
 * @param waitingUntil when that back-off ends or ended
 */
record DaemonStatus(@Nullable Instant runningSince, @Nullable Instant nextRun,
		@NotNull(message = "must be a list") @Size(max = 10,
				message = "must be at most 10 tokens") List<@Valid @NotNull(
						message = "must be a token") HeldToken> tokens,
		@Range(max = NewRun.MAX_COUNT, message = NewRun.MUST_BE_COUNT) int tokenRequests,
		@Range(max = NewRun.MAX_COUNT, message = NewRun.MUST_BE_COUNT) int tokenCacheHits,
		@Range(max = NewRun.MAX_COUNT, message = NewRun.MUST_BE_COUNT) int retries,
		@Nullable @Text(max = 100) @Schema(maxLength = 100) String waitingFor, @Nullable Instant waitingUntil) {

	/**
	 * How old a token is, and nothing that would open an API.
	 *
	 * @param api what it is for
	 * @param issued since when it is held
	 * @param expires until when it counts
	 */
	record HeldToken(@NotNull(message = "must be a name") @Text(max = 100) @Schema(maxLength = 100) String api,
			@NotNull(message = NewRun.MUST_BE_INSTANT) Instant issued,
			@NotNull(message = NewRun.MUST_BE_INSTANT) Instant expires) {
	}

}
