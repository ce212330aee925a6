package com.example.quartet.daemonclient.outcome;

/**
 * Something is wrong for every to-do alike; its message is one sentence that says what to
 * do.
 */
public class RunStoppedException extends RuntimeException {

	private final ExitCode exitCode;

	public RunStoppedException(ExitCode exitCode, String sentence) {
		super(sentence);
		this.exitCode = exitCode;
	}

	public ExitCode exitCode() {
		return this.exitCode;
	}

}
