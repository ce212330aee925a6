package com.example.quartet.tenantsetup.platform;

import java.time.Duration;

/**
 * Waits, so that a test need not.
 */
public interface Sleeper {

	/**
	 * Sleeps on this thread.
	 */
	Sleeper REAL = (duration) -> {
		try {
			Thread.sleep(duration.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while waiting", ex);
		}
	};

	void last(Duration duration);

}
