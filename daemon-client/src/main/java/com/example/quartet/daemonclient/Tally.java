package com.example.quartet.daemonclient;

/**
 * Counts what a run did, for the line at its end.
 */
class Tally {

	private int reminded;

	private int alreadyReminded;

	private int failed;

	void reminded() {
		this.reminded++;
	}

	void alreadyReminded() {
		this.alreadyReminded++;
	}

	void failed() {
		this.failed++;
	}

	ExitCode exitCode() {
		return (this.failed == 0) ? ExitCode.DONE : ExitCode.SOME_FAILED;
	}

	@Override
	public String toString() {
		return "Overdue to-dos: %d found, %d reminded, %d already reminded, %d failed".formatted(
				this.reminded + this.alreadyReminded + this.failed, this.reminded, this.alreadyReminded, this.failed);
	}

}
