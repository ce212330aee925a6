package com.example.quartet.daemonclient.outcome;

import java.util.Collection;

/**
 * How a run ended, for the job scheduler that started it.
 */
public enum ExitCode {

	DONE(0), SOME_FAILED(1), MISCONFIGURED(2), NOT_PERMITTED(3), NOT_REACHABLE(4);

	private final int number;

	ExitCode(int number) {
		this.number = number;
	}

	/**
	 * One exit code for many tenants: theirs if all ended alike.
	 */
	public static ExitCode of(Collection<ExitCode> tenants) {
		return (tenants.stream().distinct().count() == 1) ? tenants.iterator().next() : SOME_FAILED;
	}

	public int number() {
		return this.number;
	}

}
