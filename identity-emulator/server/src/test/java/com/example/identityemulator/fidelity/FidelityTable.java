package com.example.identityemulator.fidelity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One table of FIDELITY.md.
 */
record FidelityTable(String title, List<Line> lines) {

	private static final Pattern LINE = Pattern
		.compile("\\| `([^`]+)` \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|([^|]*)\\|");

	private static final Pattern ENDPOINT = Pattern.compile("\\| `([^`]+)` \\| ([^|]+) \\|");

	static Map<String, FidelityTable> all() {
		Map<String, FidelityTable> tables = new LinkedHashMap<>();
		try {
			String title = "";
			for (String text : Files.readAllLines(Path.of("../FIDELITY.md"))) {
				title = text.startsWith("## ") ? text.substring(3) : title;
				Matcher line = LINE.matcher(text);
				if (line.matches()) {
					tables.computeIfAbsent(title, (name) -> new FidelityTable(name, new ArrayList<>())).lines.add(
							new Line(line.group(1), line.group(2), line.group(3), line.group(4), line.group(5).trim()));
				}
			}
			return tables;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The titles of the tables of each endpoint.
	 */
	static Map<String, List<String>> endpoints() {
		try (Stream<String> lines = Files.lines(Path.of("../FIDELITY.md"))) {
			return lines.map(ENDPOINT::matcher)
				.filter(Matcher::matches)
				.collect(Collectors.toMap((line) -> line.group(1), (line) -> List.of(line.group(2).split("; "))));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The members that an answer has.
	 */
	Set<String> present() {
		return members(Line::isHere);
	}

	Set<String> members(Predicate<Line> condition) {
		return this.lines.stream().filter(condition).map(Line::member).collect(Collectors.toCollection(TreeSet::new));
	}

	@Override
	public String toString() {
		return this.title;
	}

	/**
	 * One member.
	 *
	 * @param platform always, sometimes or never
	 * @param here same, other, left out or never
	 */
	record Line(String member, String platform, String source, String here, String why) {

		boolean isHere() {
			return Set.of("same", "other").contains(this.here);
		}

	}

}
