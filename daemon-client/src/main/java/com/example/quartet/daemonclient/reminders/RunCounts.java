package com.example.quartet.daemonclient.reminders;

import java.util.concurrent.atomic.AtomicInteger;

import com.example.quartet.daemonclient.outcome.DaemonMetrics;
import com.example.quartet.daemonclient.outcome.ExitCode;
import org.jspecify.annotations.Nullable;

/**
 * Counts what a run did in one tenant, for the line and the report at its end.
 */
public class RunCounts {

	private final AtomicInteger reminded = new AtomicInteger();

	private final AtomicInteger alreadyReminded = new AtomicInteger();

	private final AtomicInteger failed = new AtomicInteger();

	private volatile @Nullable String lastFailure;

	public void addReminded() {
		this.reminded.incrementAndGet();
	}

	public void addAlreadyReminded(int todos) {
		this.alreadyReminded.addAndGet(todos);
	}

	void addFailed(String reason) {
		this.failed.incrementAndGet();
		this.lastFailure = reason;
	}

	public int reminded() {
		return this.reminded.get();
	}

	public int alreadyReminded() {
		return this.alreadyReminded.get();
	}

	public int failed() {
		return this.failed.get();
	}

	public @Nullable String lastFailure() {
		return this.lastFailure;
	}

	public ExitCode exitCode() {
		return (failed() == 0) ? ExitCode.DONE : ExitCode.SOME_FAILED;
	}

	public void addTo(DaemonMetrics metrics) {
		metrics.reminders("posted", reminded());
		metrics.reminders("already_posted", alreadyReminded());
		metrics.reminders("failed", failed());
	}

	/**
	 * The counts for a program that reads the log.
	 */
	public String fields() {
		return "reminded=%d already_reminded=%d failed=%d".formatted(reminded(), alreadyReminded(), failed());
	}

	@Override
	public String toString() {
		return "Overdue to-dos: %d found, %d reminded, %d already reminded, %d failed"
			.formatted(reminded() + alreadyReminded() + failed(), reminded(), alreadyReminded(), failed());
	}

}
