package com.example.quartet.workshop.sources;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A line of a file that links may lead to, and from which links may lead on.
 *
 * @param anchor of a requirement, or none
 * @param pieces its text, in order
 */
record SourceLine(@Nullable String anchor, List<SourceText> pieces) {

	private static final Pattern ANCHOR = Pattern.compile("(?i)^\\W*(?:<a id=\")?(r-\\d+)\\b");

	private static final Pattern TARGET = Pattern
		.compile("http://[\\w.]+:\\d+[\\w/#-]*|(?<=]\\()[\\w./-]+\\.(?:md|java)(?:#[\\w-]+)?(?=\\))");

	static SourceLine of(String text) {
		Matcher anchor = ANCHOR.matcher(text);
		return new SourceLine(anchor.find() ? anchor.group(1).toLowerCase() : null,
				List.of(new SourceText(text, null)));
	}

	/**
	 * The same line with its links.
	 * @param text as it stands there
	 * @param addresses where a target leads, {@code null} for nowhere
	 */
	static SourceLine of(String text, Function<String, @Nullable String> addresses) {
		List<SourceText> pieces = new ArrayList<>();
		Matcher target = TARGET.matcher(text);
		int end = 0;
		while (target.find()) {
			pieces.add(new SourceText(text.substring(end, target.start()), null));
			pieces.add(new SourceText(target.group(), addresses.apply(target.group())));
			end = target.end();
		}
		pieces.add(new SourceText(text.substring(end), null));
		return new SourceLine(of(text).anchor(), pieces);
	}

	/**
	 * A part of a line.
	 *
	 * @param text as it stands there
	 * @param address where it leads, or nowhere
	 */
	record SourceText(String text, @Nullable String address) {

	}

}
