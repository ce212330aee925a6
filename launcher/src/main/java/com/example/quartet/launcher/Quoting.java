package com.example.quartet.launcher;

import java.util.regex.Pattern;

/**
 * Writes a word so that it can be copied into a shell.
 */
final class Quoting {

	private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=@%+,-]+");

	private Quoting() {
	}

	static String forShell(String word) {
		return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
	}

}
