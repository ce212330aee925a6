package com.example.quartet.launcher.create;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lines between {@code region daemon} and {@code endregion}, each in a comment, belong to
 * that part of the project and are left out with it. Where a comment between lines would
 * end a table or a paragraph, a line says itself of which parts it is:
 * {@code <!-- of daemon -->}.
 *
 * @param leftOut the parts
 */
record Regions(Set<String> leftOut) {

	private static final Pattern BEGIN = Pattern
		.compile("\\s*(?://|#|--|/\\*|<!--/?\\*?)\\s*region ([a-z-]+)\\s*(?:\\*?/?-->|\\*/)?\\s*");

	private static final Pattern END = Pattern
		.compile("\\s*(?://|#|--|/\\*|<!--/?\\*?)\\s*endregion\\s*(?:\\*?/?-->|\\*/)?\\s*");

	private static final Pattern MARKED = Pattern.compile("(.*?)\\s*<!-- of ([a-z -]+) -->\\s*");

	// what stood behind it is gone
	private static final Pattern LAST_COMMA = Pattern.compile(",((?:\\s*//[^\n]*)?\\s*\\))");

	boolean concern(String text) {
		return text.lines().anyMatch((line) -> isCut(BEGIN.matcher(line)));
	}

	String cut(String text) {
		if (!text.contains("endregion") && !text.contains("<!-- of ")) {
			return text;
		}
		StringBuilder kept = new StringBuilder();
		Deque<Boolean> cut = new ArrayDeque<>();
		boolean afterBlank = false;
		boolean afterRegion = false;
		for (String line : text.split("(?<=\n)")) {
			Matcher begin = BEGIN.matcher(line);
			if (begin.matches()) {
				cut.push(this.leftOut.contains(begin.group(1)));
			}
			else if (END.matcher(line).matches()) {
				if (cut.isEmpty()) {
					throw new IllegalStateException("An endregion has no region in:\n" + text);
				}
				afterRegion |= cut.pop();
			}
			else if (!cut.contains(true) && !isMarkedAsGone(line)) {
				if (!(afterRegion && afterBlank && line.isBlank())) {
					kept.append(MARKED.matcher(line).replaceFirst("$1\n"));
				}
				afterBlank = line.isBlank();
				afterRegion = false;
			}
		}
		if (!cut.isEmpty()) {
			throw new IllegalStateException(
					"A region has no end: " + text.lines().filter((line) -> BEGIN.matcher(line).matches()).toList());
		}
		return concern(text) ? LAST_COMMA.matcher(kept).replaceAll("$1") : kept.toString();
	}

	private boolean isMarkedAsGone(String line) {
		Matcher marked = MARKED.matcher(line);
		return marked.matches() && Arrays.stream(marked.group(2).split(" ")).anyMatch(this.leftOut::contains);
	}

	private boolean isCut(Matcher begin) {
		return begin.matches() && this.leftOut.contains(begin.group(1));
	}

}
