package com.example.quartet.daemonclient.run;

import com.example.quartet.daemonclient.reminders.RunCounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows how far a run is: a bar on a terminal, and in a log a line per page that a
 * program can read.
 */
class RunProgress {

	private static final Logger log = LoggerFactory.getLogger(RunProgress.class);

	private static final int BAR_WIDTH = 30;

	private final String tenant;

	private final RunCounts counts;

	private final boolean terminal;

	private int found;

	private int seen;

	RunProgress(String tenant, RunCounts counts, boolean terminal) {
		this.tenant = tenant;
		this.counts = counts;
		this.terminal = terminal;
	}

	RunCounts counts() {
		return this.counts;
	}

	synchronized void found(int todos, int alreadyReminded) {
		this.found += todos + alreadyReminded;
		this.seen += alreadyReminded;
		this.counts.addAlreadyReminded(alreadyReminded);
	}

	synchronized void step() {
		this.seen++;
		if (this.terminal) {
			System.out.print("\r" + bar());
			System.out.flush();
		}
	}

	synchronized boolean isComplete() {
		return this.seen == this.found;
	}

	synchronized void page(boolean last) {
		if (!this.terminal) {
			log.info("progress tenant={} seen={} last_page={} {}", this.tenant, this.seen, last, this.counts.fields());
		}
		else if (last) {
			System.out.println();
		}
	}

	private String bar() {
		int full = BAR_WIDTH * this.seen / this.found;
		return "[%s%s] %d of %d to-dos seen, %s".formatted("#".repeat(full), "-".repeat(BAR_WIDTH - full), this.seen,
				this.found, this.counts.fields());
	}

}
