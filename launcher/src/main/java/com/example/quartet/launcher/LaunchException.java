package com.example.quartet.launcher;

/**
 * What is in the way, in a sentence for the person at the terminal.
 */
class LaunchException extends RuntimeException {

	LaunchException(String sentence) {
		super(sentence, null, false, false);
	}

}
