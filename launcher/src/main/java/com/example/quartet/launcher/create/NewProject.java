package com.example.quartet.launcher.create;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * What is asked of {@code ./run new}: a mistake gets a sentence that says how it is
 * meant.
 *
 * @param given where it will be, as it was said
 * @param folder where that is
 * @param packageName of its code
 * @param name of all of it
 * @param portBase the first of its ports, if not ours
 * @param leftOut the parts that do not come along
 */
record NewProject(String given, Path folder, PackageName packageName, ProjectName name, OptionalInt portBase,
		Set<String> leftOut) {

	static final String USAGE = "./run new ../orders --package com.acme.orders --name Orders";

	// those below belong to the administrator
	private static final int LOWEST_BASE = 1024;

	private static final int HIGHEST_BASE = 65000;

	// what a project has of ours only if it asks for it, and what it never has
	private static final Set<String> USUALLY_LEFT_OUT = Set.of("new", "quartet", "second-site", "workshop");

	// the workshop signs out of two sites at once
	private static final Map<String, Set<String>> WITH = Map.of("workshop", Set.of("workshop", "second-site"));

	static NewProject parse(List<String> words, Path caller, Path root) {
		Deque<String> left = new ArrayDeque<>();
		words.forEach(
				(word) -> left.addAll(List.of(word.startsWith("--") ? word.split("=", 2) : new String[] { word })));
		String given = null;
		String name = null;
		String packageName = null;
		OptionalInt portBase = OptionalInt.empty();
		Set<String> leftOut = new TreeSet<>(USUALLY_LEFT_OUT);
		while (!left.isEmpty()) {
			String word = left.remove();
			switch (word) {
				case "--package" -> packageName = value(word, left);
				case "--name" -> name = value(word, left);
				case "--port-base" -> portBase = OptionalInt.of(port(value(word, left)));
				case "--with" -> leftOut.removeAll(WITH.get(one(word, value(word, left), WITH.keySet())));
				default -> {
					if (word.startsWith("-") || given != null) {
						throw new NewProjectException("There is no ./run new %s: %s".formatted(word, USAGE));
					}
					given = word;
				}
			}
		}
		if (given == null || packageName == null) {
			throw new NewProjectException("./run new wants a folder and a package: " + USAGE);
		}
		Path folder = caller.resolve(given).normalize();
		checkFree(folder, root);
		return new NewProject(given, folder, PackageName.of(packageName),
				ProjectName.of((name != null) ? name : folder.getFileName().toString()), portBase, leftOut);
	}

	private static void checkFree(Path folder, Path root) {
		if (Files.exists(folder)) {
			throw new NewProjectException(
					"There is a folder %s already: name one that is not there.".formatted(folder));
		}
		if (folder.startsWith(root)) {
			throw new NewProjectException("%s is inside this project: name a folder beside it.".formatted(folder));
		}
	}

	private static String value(String option, Deque<String> left) {
		if (left.isEmpty() || left.peek().isEmpty() || left.peek().startsWith("-")) {
			throw new NewProjectException("%s takes a value: %s".formatted(option, USAGE));
		}
		return left.remove();
	}

	private static String one(String option, String value, Set<String> known) {
		if (!known.contains(value)) {
			throw new NewProjectException(
					"%s takes %s, not %s.".formatted(option, String.join(" or ", new TreeSet<>(known)), value));
		}
		return value;
	}

	private static int port(String word) {
		int number = word.matches("\\d{1,5}") ? Integer.parseInt(word) : -1;
		if (number < LOWEST_BASE || number > HIGHEST_BASE) {
			throw new NewProjectException(
					"--port-base takes a number from %d to %d, not %s.".formatted(LOWEST_BASE, HIGHEST_BASE, word));
		}
		return number;
	}

}
