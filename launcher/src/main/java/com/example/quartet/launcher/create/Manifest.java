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
				rules.add(new Rule(words[0], pattern(words[1])));
			}
		}
		return new Manifest(List.copyOf(rules));
	}

	boolean isWanted(String file, Set<String> leftOut) {
		return this.rules.stream()
			.noneMatch((rule) -> leftOut.contains(rule.part()) && rule.path().matcher(file).matches());
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
	 */
	record Rule(String part, Pattern path) {
	}

}
