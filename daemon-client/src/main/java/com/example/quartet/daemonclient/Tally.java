package com.example.quartet.daemonclient;

import java.util.concurrent.atomic.AtomicInteger;

import com.example.quartet.daemonclient.calls.Counters;

/**
 * Counts what a run did, for the line at its end.
 */
class Tally {

	private final AtomicInteger reminded = new AtomicInteger();

	private final AtomicInteger alreadyReminded = new AtomicInteger();

	private final AtomicInteger failed = new AtomicInteger();

	void reminded() {
		this.reminded.incrementAndGet();
	}

	void alreadyReminded() {
		this.alreadyReminded.incrementAndGet();
	}

	void failed() {
		this.failed.incrementAndGet();
	}

	ExitCode exitCode() {
		return (this.failed.get() == 0) ? ExitCode.DONE : ExitCode.SOME_FAILED;
	}

	void count(Counters counters) {
		counters.reminders("posted", this.reminded.get());
		counters.reminders("already_posted", this.alreadyReminded.get());
		counters.reminders("failed", this.failed.get());
	}

	String fields() {
		return "reminded=%s already_reminded=%s failed=%s".formatted(this.reminded, this.alreadyReminded, this.failed);
	}

	@Override
	public String toString() {
		return "Overdue to-dos: %d found, %s reminded, %s already reminded, %s failed".formatted(
				this.reminded.get() + this.alreadyReminded.get() + this.failed.get(), this.reminded,
				this.alreadyReminded, this.failed);
	}

}
