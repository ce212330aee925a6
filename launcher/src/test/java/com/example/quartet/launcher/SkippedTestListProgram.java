package com.example.quartet.launcher;

import java.nio.file.Path;
import java.time.Instant;

/**
 * Looks for tests that left themselves out, in a Java of its own.
 */
public final class SkippedTestListProgram {

	private SkippedTestListProgram() {
	}

	public static void main(String[] arguments) {
		SkippedTestList skipped = SkippedTestList.of(Path.of(arguments[0]));
		skipped.addSkipped(Instant.EPOCH);
		System.out.println(skipped.text());
	}

}
