package com.example.quartet.daemonclient.reminders;

import java.time.Instant;

import com.example.quartet.daemonclient.api.RunReport;
import com.example.quartet.daemonclient.outcome.DaemonMetrics;
import com.example.quartet.daemonclient.outcome.ExitCode;
import com.example.quartet.daemonclient.outcome.RunStoppedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts what a run does in one tenant, and shows how far it is: a bar on a terminal, and
 * in a log a line per page that a program can read.
 */
public class RunProgress {

	private static final Logger log = LoggerFactory.getLogger(RunProgress.class);

	private static final int BAR_WIDTH = 30;

	private final boolean terminal;

	private int found;

	private int seen;

	private int reminded;

	private int alreadyReminded;

	private int failed;

	private @Nullable String lastFailure;

	public RunProgress(boolean terminal) {
		this.terminal = terminal;
	}

	public synchronized void startPage(int todos, int alreadyReminded) {
		this.found += todos;
		this.seen += alreadyReminded;
		this.alreadyReminded += alreadyReminded;
	}

	public synchronized void addSeen() {
		this.seen++;
		if (this.terminal) {
			System.out.print("\r" + bar());
			System.out.flush();
		}
	}

	synchronized void addReminded() {
		this.reminded++;
	}

	synchronized void addAlreadyReminded() {
		this.alreadyReminded++;
	}

	synchronized void addFailed(String reason) {
		this.failed++;
		this.lastFailure = reason;
	}

	public synchronized void endPage(String tenant, boolean last) {
		if (!this.terminal) {
			log.info("progress tenant={} seen={} last_page={} {}", tenant, this.seen, last, fields());
		}
		else if (last) {
			System.out.println();
		}
	}

	public synchronized boolean isComplete() {
		return this.seen == this.found;
	}

	public void addTo(DaemonMetrics metrics) {
		metrics.reminders("posted", this.reminded);
		metrics.reminders("already_posted", this.alreadyReminded);
		metrics.reminders("failed", this.failed);
	}

	public RunReport report(Instant started, Instant ended, @Nullable RunStoppedException stop) {
		ExitCode outcome = (this.failed == 0) ? ExitCode.DONE : ExitCode.SOME_FAILED;
		return new RunReport(started, ended, (stop != null) ? stop.exitCode() : outcome, this.reminded,
				this.alreadyReminded, this.failed, (stop != null) ? stop.getMessage() : this.lastFailure);
	}

	private String bar() {
		int full = BAR_WIDTH * this.seen / this.found;
		return "[%s%s] %d of %d to-dos seen, %s".formatted("#".repeat(full), "-".repeat(BAR_WIDTH - full), this.seen,
				this.found, fields());
	}

	private String fields() {
		return "reminded=%d already_reminded=%d failed=%d".formatted(this.reminded, this.alreadyReminded, this.failed);
	}

	@Override
	public String toString() {
		return "Overdue to-dos: %d found, %d reminded, %d already reminded, %d failed".formatted(
				this.reminded + this.alreadyReminded + this.failed, this.reminded, this.alreadyReminded, this.failed);
	}

}
