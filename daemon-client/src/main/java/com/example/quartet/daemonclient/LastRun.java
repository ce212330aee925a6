package com.example.quartet.daemonclient;

import java.time.Clock;
import java.time.Instant;

import org.springframework.stereotype.Component;

/**
 * When somebody was last reminded, and how that went.
 */
@Component
class LastRun {

	private final Clock clock;

	private volatile Ended ended;

	LastRun(Clock clock) {
		this.clock = clock;
		this.ended = new Ended(clock.instant(), ExitCode.DONE);
	}

	void ended(ExitCode how) {
		this.ended = new Ended(this.clock.instant(), how);
	}

	/**
	 * The last run.
	 * @return where there was none yet, the start of the daemon
	 */
	Ended get() {
		return this.ended;
	}

	/**
	 * The end of a run.
	 *
	 * @param at when
	 * @param how with which exit code
	 */
	record Ended(Instant at, ExitCode how) {
	}

}
