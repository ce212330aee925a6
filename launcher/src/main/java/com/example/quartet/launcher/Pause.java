package com.example.quartet.launcher;

/**
 * Waits a moment before something is looked at again.
 */
final class Pause {

	private Pause() {
	}

	static void milliseconds(long duration) {
		try {
			Thread.sleep(duration);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
