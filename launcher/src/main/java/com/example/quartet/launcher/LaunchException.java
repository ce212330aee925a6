package com.example.quartet.launcher;

/**
 * An obstacle, in a sentence for the person at the terminal.
 */
class LaunchException extends RuntimeException {

	LaunchException(String sentence) {
		super(sentence, null, false, false);
	}

}
