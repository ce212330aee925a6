package com.example.quartet.identitysupport;

import org.jspecify.annotations.Nullable;

/**
 * Keeps the words of a token, which a stranger may have written, from breaking a header
 * or a log line.
 */
public final class HeaderText {

	private static final int MAXIMUM_LENGTH = 300;

	private HeaderText() {
	}

	// U+0085 and U+2028 end a line too, for some readers of a log
	public static String oneLine(@Nullable String text) {
		return String.valueOf(text).replaceAll("[\\p{Cc}\\u2028\\u2029]+", " ");
	}

	// RFC 6750 section 3 allows printable ASCII without quotes and backslashes
	public static String printable(String text) {
		String safe = text.replaceAll("[^\\x20-\\x7e]|[\"\\\\]", "?");
		return (safe.length() > MAXIMUM_LENGTH) ? safe.substring(0, MAXIMUM_LENGTH) : safe;
	}

}
