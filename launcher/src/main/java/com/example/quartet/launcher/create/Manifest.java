package com.example.quartet.launcher.create;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which files belong to which part of the project: {@code launcher/new/parts.txt}, read.
 *
 * @param rules in the order of the file
 */
record Manifest(List<Rule> rules) {

	static final String FILE = "launcher/new/parts.txt";

	static Manifest read(Path root) {
		try {
			return parse(Files.readAllLines(root.resolve(FILE)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static Manifest parse(List<String> lines) {
		List<Rule> rules = new ArrayList<>();
		for (String line : lines) {
			if (!line.isBlank() && !line.startsWith("#")) {
				String[] words = line.strip().split("\\s+");
				boolean kept = words[1].startsWith("!");
				rules.add(new Rule(words[0], pattern(kept ? words[1].substring(1) : words[1]), kept));
			}
		}
		return new Manifest(List.copyOf(rules));
	}

	boolean isWanted(String file, Set<String> leftOut) {
		return leftOut.stream().noneMatch((part) -> isPartOf(part, false, file) && !isPartOf(part, true, file));
	}

	private boolean isPartOf(String part, boolean kept, String file) {
		return this.rules.stream()
			.anyMatch((rule) -> rule.part().equals(part) && rule.kept() == kept && rule.path().matcher(file).matches());
	}

	// a folder stands for all that is in it; * is anything within a name, ** any folders
	private static Pattern pattern(String path) {
		String regex = path.replace(".", "\\.").replace("*", "[^/]*").replace("[^/]*[^/]*/", "(?:.*/)?");
		return Pattern.compile(regex + "(?:/.*)?");
	}

	/**
	 * The files of a part.
	 *
	 * @param part as {@code --without} and regions in the code call it
	 * @param path of the files
	 * @param kept whether they stay all the same
	 */
	record Rule(String part, Pattern path, boolean kept) {
	}

}
