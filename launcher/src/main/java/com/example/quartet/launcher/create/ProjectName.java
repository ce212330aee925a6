package com.example.quartet.launcher.create;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import javax.lang.model.SourceVersion;

/**
 * What a project is called, in each form that files need.
 *
 * @param words as people read them
 */
record ProjectName(List<String> words) {

	private static final int MAX_LENGTH = 40;

	// the first word of Spring Boot's own settings, of the emulator's, and of folders
	private static final Set<String> TAKEN = Set.of("spring", "server", "management", "logging", "debug", "trace",
			"info", "springdoc", "emulator", "identity-emulator", "java", "javax", "docs", "deploy", "launcher",
			"registrations", "workshop", "con", "nul", "aux", "prn");

	static ProjectName of(String name) {
		if (!name.matches("[A-Za-z][A-Za-z0-9]*([ -][A-Za-z0-9]+)*") || name.length() > MAX_LENGTH) {
			throw new NewProjectException(
					"The name '%s' cannot be: it takes letters and digits, a letter first, ".formatted(name)
							+ "words with one space between them, and at most %d characters.".formatted(MAX_LENGTH));
		}
		ProjectName project = new ProjectName(Arrays.asList(name.split("[ -]|(?<=[a-z0-9])(?=[A-Z])")));
		if (SourceVersion.isKeyword(project.variable()) || TAKEN.contains(project.kebab())) {
			throw new NewProjectException("The name '%s' cannot be: it is a reserved word.".formatted(name));
		}
		return project;
	}

	/** Such as {@code Order Desk}. */
	String title() {
		return this.words.stream().map(ProjectName::capitalized).collect(Collectors.joining(" "));
	}

	/** Such as {@code OrderDesk}. */
	String type() {
		return this.words.stream().map(ProjectName::capitalized).collect(Collectors.joining());
	}

	/** Such as {@code orderDesk}. */
	String variable() {
		return type().substring(0, 1).toLowerCase(Locale.ROOT) + type().substring(1);
	}

	/** Such as {@code order-desk}. */
	String kebab() {
		return String.join("-", this.words).toLowerCase(Locale.ROOT);
	}

	/** Such as {@code ORDER_DESK}. */
	String constant() {
		return String.join("_", this.words).toUpperCase(Locale.ROOT);
	}

	private static String capitalized(String word) {
		return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
	}

}
