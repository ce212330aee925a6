package com.example.quartet.workshop.refusal;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A row of docs/errors.md, which the build packs beside this class, or of its
 * translation.
 *
 * @param number such as {@code AADSTS65001}
 * @param meaning what went wrong
 * @param remedy what to do about it
 * @param language of both sentences
 */
record KnownError(String number, String meaning, String remedy, String language) {

	private static final Pattern ROW = Pattern.compile("\\| (AADSTS\\d+) \\|[^|]*\\| ([^|]+) \\| ([^|]+) \\|.*");

	static Optional<KnownError> inRow(String line, String language) {
		Matcher row = ROW.matcher(line.replace("`", ""));
		return row.matches() ? Optional.of(new KnownError(row.group(1), row.group(2), row.group(3), language))
				: Optional.empty();
	}

}
