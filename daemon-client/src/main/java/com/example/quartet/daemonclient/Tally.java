package com.example.quartet.daemonclient;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

import com.example.quartet.daemonclient.calls.Counters;

/**
 * Counts what a run did, for the line at its end.
 */
class Tally {

	private static final int LONGEST = 1000;

	private final AtomicInteger reminded = new AtomicInteger();

	private final AtomicInteger alreadyReminded = new AtomicInteger();

	private final AtomicInteger failed = new AtomicInteger();

	private volatile String trouble;

	void reminded() {
		this.reminded.incrementAndGet();
	}

	void alreadyReminded() {
		this.alreadyReminded.incrementAndGet();
	}

	void failed(String reason) {
		this.failed.incrementAndGet();
		this.trouble = reason;
	}

	ExitCode exitCode() {
		return (this.failed.get() == 0) ? ExitCode.DONE : ExitCode.SOME_FAILED;
	}

	void count(Counters counters) {
		counters.reminders("posted", this.reminded.get());
		counters.reminders("already_posted", this.alreadyReminded.get());
		counters.reminders("failed", this.failed.get());
	}

	/**
	 * What to tell administrators.
	 * @param started when the run began
	 * @param ended when it ended
	 * @param outcome how it ended
	 * @param reason why it stopped, {@code null} if it did not
	 * @return with the last thing that went wrong, if nothing stopped the run
	 */
	RunReport report(Instant started, Instant ended, ExitCode outcome, String reason) {
		String message = (reason != null) ? reason : this.trouble;
		return new RunReport(started, ended, outcome, this.reminded.get(), this.alreadyReminded.get(),
				this.failed.get(),
				(message != null && message.length() > LONGEST) ? message.substring(0, LONGEST) : message);
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
