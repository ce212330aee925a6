package com.example.quartet.daemonclient.calls;

import java.time.Duration;
import java.util.function.BiConsumer;

import org.springframework.util.backoff.BackOffExecution;

/**
 * The waits of one call, each longer than the one before.
 */
class Waits {

	private final BackOffExecution backOff;

	private final Duration longest;

	private final BiConsumer<Long, String> announcement;

	Waits(BackOffExecution backOff, Duration longest, BiConsumer<Long, String> announcement) {
		this.backOff = backOff;
		this.longest = longest;
		this.announcement = announcement;
	}

	/**
	 * Waits before the next attempt.
	 * @param asked how long the other side asked to wait, possibly zero
	 * @param reason why the attempt before failed
	 * @return {@code false} at once if there should be no next attempt
	 */
	boolean next(Duration asked, String reason) {
		long wait = this.backOff.nextBackOff();
		if (wait == BackOffExecution.STOP || asked.compareTo(this.longest) > 0) {
			return false; // a run does not wait for hours, the next run will come
		}
		wait = Math.max(wait, asked.toMillis());
		this.announcement.accept(wait, reason);
		try {
			Thread.sleep(wait);
			return true;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
