package com.example.quartet.launcher;

import java.nio.file.Path;
import java.time.Instant;

/**
 * Looks for tests that left themselves out, in a Java of its own.
 */
public final class LeftOutProgram {

	private LeftOutProgram() {
	}

	public static void main(String[] arguments) {
		LeftOut leftOut = LeftOut.of(Path.of(arguments[0]));
		leftOut.addSkipped(Instant.EPOCH);
		System.out.println(leftOut.text());
	}

}
