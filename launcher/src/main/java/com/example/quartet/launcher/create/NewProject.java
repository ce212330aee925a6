package com.example.quartet.launcher.create;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The command line of {@code ./run new}: a mistake gets a sentence that says how it is
 * meant.
 *
 * @param given where it will be, as it was said
 * @param folder where that is
 * @param packageName of its code
 * @param name of all of it
 * @param portBase the first of its ports, if not ours
 * @param leftOut the parts that do not come along
 * @param remarks what has to be said about that
 */
record NewProject(String given, Path folder, PackageName packageName, ProjectName name, OptionalInt portBase,
		Set<String> leftOut, List<String> remarks) {

	static final String USAGE = "./run new ../orders --package com.acme.orders --name Orders";

	// those below belong to the administrator
	private static final int LOWEST_BASE = 1024;

	private static final int HIGHEST_BASE = 65000;

	static NewProject parse(List<String> words, Path caller, Path root) {
		Deque<String> left = new ArrayDeque<>();
		words.forEach(
				(word) -> left.addAll(List.of(word.startsWith("--") ? word.split("=", 2) : new String[] { word })));
		String given = null;
		String name = null;
		String packageName = null;
		OptionalInt portBase = OptionalInt.empty();
		PartChoice parts = new PartChoice();
		while (!left.isEmpty()) {
			String word = left.remove();
			switch (word) {
				case "--package" -> packageName = value(word, left);
				case "--name" -> name = value(word, left);
				case "--port-base" -> portBase = OptionalInt.of(port(value(word, left)));
				case "--with" -> parts.with(value(word, left));
				case "--without" -> parts.without(value(word, left));
				case "--api-only" -> parts.apiOnly();
				case "--emulator" -> parts.emulator(value(word, left));
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
				ProjectName.of((name != null) ? name : folder.getFileName().toString()), portBase, parts.leftOut(),
				parts.remarks());
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

	private static int port(String word) {
		int number = word.matches("\\d{1,5}") ? Integer.parseInt(word) : -1;
		if (number < LOWEST_BASE || number > HIGHEST_BASE) {
			throw new NewProjectException(
					"--port-base takes a number from %d to %d, not %s.".formatted(LOWEST_BASE, HIGHEST_BASE, word));
		}
		return number;
	}

}
