package com.example.quartet.daemonclient.reminders;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;

import com.example.quartet.daemonclient.api.RunReport;
import com.example.quartet.daemonclient.outcome.DaemonMetrics;
import com.example.quartet.daemonclient.outcome.ExitCode;
import org.jspecify.annotations.Nullable;

/**
 * Counts what a run did in one tenant, for the line and the report at its end.
 */
public class RunCounts {

	private static final int MAX_MESSAGE_LENGTH = 1000;

	private final AtomicInteger reminded = new AtomicInteger();

	private final AtomicInteger alreadyReminded = new AtomicInteger();

	private final AtomicInteger failed = new AtomicInteger();

	private volatile @Nullable String lastFailure;

	public void reminded() {
		this.reminded.incrementAndGet();
	}

	public void alreadyReminded(int todos) {
		this.alreadyReminded.addAndGet(todos);
	}

	void failed(String reason) {
		this.failed.incrementAndGet();
		this.lastFailure = reason;
	}

	public ExitCode exitCode() {
		return (this.failed.get() == 0) ? ExitCode.DONE : ExitCode.SOME_FAILED;
	}

	public void addTo(DaemonMetrics metrics) {
		metrics.reminders("posted", this.reminded.get());
		metrics.reminders("already_posted", this.alreadyReminded.get());
		metrics.reminders("failed", this.failed.get());
	}

	/**
	 * What to tell administrators.
	 * @param started when the run began
	 * @param ended when it ended
	 * @param outcome how it ended
	 * @param reason why it stopped, {@code null} if it did not
	 * @return with the last failure, if nothing stopped the run
	 */
	public RunReport report(Instant started, Instant ended, ExitCode outcome, @Nullable String reason) {
		String message = (reason != null) ? reason : this.lastFailure;
		return new RunReport(started, ended, outcome, this.reminded.get(), this.alreadyReminded.get(),
				this.failed.get(), (message != null && message.length() > MAX_MESSAGE_LENGTH)
						? message.substring(0, MAX_MESSAGE_LENGTH) : message);
	}

	public String fields() {
		return "reminded=%s already_reminded=%s failed=%s".formatted(this.reminded, this.alreadyReminded, this.failed);
	}

	@Override
	public String toString() {
		return "Overdue to-dos: %d found, %s reminded, %s already reminded, %s failed".formatted(
				this.reminded.get() + this.alreadyReminded.get() + this.failed.get(), this.reminded,
				this.alreadyReminded, this.failed);
	}

}
