package com.example.quartet.daemonclient;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whoever watches a terminal sees a bar; a log gets a line per page that a program can
 * read.
 */
class Progress {

	private static final Logger log = LoggerFactory.getLogger(Progress.class);

	private static final int WIDTH = 30;

	private final String tenant;

	private final Tally tally;

	private final boolean terminal;

	private int known;

	private int done;

	Progress(String tenant, Tally tally, boolean terminal) {
		this.tenant = tenant;
		this.tally = tally;
		this.terminal = terminal;
	}

	synchronized void found(int more) {
		this.known += more;
	}

	synchronized void step() {
		this.done++;
		if (this.terminal) {
			System.out.print("\r" + bar());
			System.out.flush();
		}
	}

	synchronized boolean isComplete() {
		return this.done == this.known;
	}

	synchronized void page(boolean last) {
		if (!this.terminal) {
			log.info("progress tenant={} seen={} last_page={} {}", this.tenant, this.done, last, this.tally.fields());
		}
		else if (last) {
			System.out.println();
		}
	}

	String bar() {
		int full = (this.known > 0) ? WIDTH * this.done / this.known : WIDTH;
		return "[%s%s] %d of %d to-dos seen, %s".formatted("#".repeat(full), "-".repeat(WIDTH - full), this.done,
				this.known, this.tally.fields());
	}

}
