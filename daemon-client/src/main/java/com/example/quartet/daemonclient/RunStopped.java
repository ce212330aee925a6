package com.example.quartet.daemonclient;

/**
 * Something is wrong for every to-do alike, told in one sentence that says what to do.
 */
class RunStopped extends RuntimeException {

	private final ExitCode exitCode;

	RunStopped(ExitCode exitCode, String sentence) {
		super(sentence);
		this.exitCode = exitCode;
	}

	ExitCode exitCode() {
		return this.exitCode;
	}

}
