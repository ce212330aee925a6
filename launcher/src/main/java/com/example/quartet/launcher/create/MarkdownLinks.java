package com.example.quartet.launcher.create;

import java.nio.file.Path;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A document whose links to what was left out are text, and whose tables have no row
 * about it.
 */
final class MarkdownLinks {

	private static final Pattern LINK = Pattern.compile("!?\\[([^\\]]*)\\]\\((?!https?:|#)([^)#]+)(?:#[^)]*)?\\)");

	// for a rule of ours, about tests that may be gone
	private static final Pattern RUN_BY = Pattern.compile(" *<!-- (?:run by|not run:) .+ -->");

	private MarkdownLinks() {
	}

	static String adapt(String document, String text, Predicate<String> isThere, Set<String> goneIds) {
		return text.lines()
			.filter((line) -> !RUN_BY.matcher(line).matches())
			.filter((line) -> !line.startsWith("|")
					|| (goneIds.stream().noneMatch(line::contains) && !linksToGone(document, line, isThere)))
			.map((line) -> LINK.matcher(line)
				.replaceAll((match) -> Matcher
					.quoteReplacement(isThere.test(target(document, match.group(2))) ? match.group() : match.group(1))))
			.collect(Collectors.joining("\n", "", "\n"));
	}

	private static boolean linksToGone(String document, String line, Predicate<String> isThere) {
		return LINK.matcher(line).results().anyMatch((match) -> !isThere.test(target(document, match.group(2))));
	}

	private static String target(String document, String link) {
		return Path.of(document).resolveSibling(link).normalize().toString().replace('\\', '/');
	}

}
