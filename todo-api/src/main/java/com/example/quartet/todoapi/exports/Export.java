package com.example.quartet.todoapi.exports;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import com.example.quartet.identitysupport.api.Caller;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;

/**
 * One export, as far as it is: any instance can go on with it from here.
 *
 * @param id its name in addresses
 * @param version counts the changes, so that one instance at a time works on it
 * @param tid the tenant of the person whose it is
 * @param oid that person within the tenant
 * @param state whether there is more to do
 * @param created when the person asked for it
 * @param due when to go on; while an instance works on it, when another may take over
 * @param attempts how often it came no further since it last did
 * @param ended when it ended, or none
 * @param failure why it ended early, or none
 * @param refreshToken encrypted, and gone when the export has ended
 * @param nextPage where the pages so far end, or none before the first and after the last
 * @param pages how many there are
 * @param todos how many are on them
 */
record Export(@Id UUID id, @Version @Nullable Integer version, String tid, String oid, ExportState state,
		Instant created, Instant due, int attempts, @Nullable Instant ended, @Nullable ExportFailure failure,
		@Nullable String refreshToken, @Nullable String nextPage, int pages, int todos) {

	private static final Duration LONGEST_BACK_OFF = Duration.ofMinutes(5);

	static Export of(UUID id, Caller caller, String refreshToken, Instant now, Duration delay) {
		return new Export(id, null, caller.tid(), caller.oid(), ExportState.RUNNING, now, now.plus(delay), 0, null,
				null, refreshToken, null, 0, 0);
	}

	Export taken(Instant until) {
		return running(until, this.attempts + 1, this.refreshToken);
	}

	Export with(String newerRefreshToken) {
		return running(this.due, this.attempts, newerRefreshToken);
	}

	Export withPage(int added, @Nullable String next, Instant until) {
		return new Export(this.id, this.version, this.tid, this.oid, this.state, this.created, until, 0, null, null,
				this.refreshToken, next, this.pages + 1, this.todos + added);
	}

	Export later(Instant now) {
		Duration backOff = Duration.ofSeconds(1L << Math.min(this.attempts, 9));
		Instant again = now.plus((backOff.compareTo(LONGEST_BACK_OFF) < 0) ? backOff : LONGEST_BACK_OFF);
		return running(again, this.attempts, this.refreshToken);
	}

	Export done(Instant now) {
		return ended(ExportState.DONE, null, now);
	}

	Export failed(ExportFailure why, Instant now) {
		return ended(ExportState.FAILED, why, now);
	}

	private Export running(Instant goOnAt, int attempts, @Nullable String refreshToken) {
		return new Export(this.id, this.version, this.tid, this.oid, ExportState.RUNNING, this.created, goOnAt,
				attempts, null, null, refreshToken, this.nextPage, this.pages, this.todos);
	}

	private Export ended(ExportState how, @Nullable ExportFailure why, Instant now) {
		return new Export(this.id, this.version, this.tid, this.oid, how, this.created, this.due, this.attempts, now,
				why, null, null, this.pages, this.todos);
	}

}
