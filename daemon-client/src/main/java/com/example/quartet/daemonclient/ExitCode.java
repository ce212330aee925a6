package com.example.quartet.daemonclient;

/**
 * How a run ended, for the job scheduler that started it.
 */
enum ExitCode {

	DONE(0), SOME_FAILED(1), MISCONFIGURED(2), NOT_PERMITTED(3), NOT_REACHABLE(4);

	private final int number;

	ExitCode(int number) {
		this.number = number;
	}

	int number() {
		return this.number;
	}

}
