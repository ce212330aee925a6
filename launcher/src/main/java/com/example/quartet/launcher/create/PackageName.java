package com.example.quartet.launcher.create;

import java.util.List;

import javax.lang.model.SourceVersion;

/**
 * The root package of a project, which is its Maven group as well.
 *
 * @param name with dots
 */
record PackageName(String name) {

	static final PackageName OURS = new PackageName("com.example.quartet");

	// classes there belong to others, or are scanned by them
	private static final List<String> TAKEN = List.of("java", "javax", "jakarta", "org.springframework",
			"com.example.identityemulator");

	static PackageName of(String name) {
		if (!name.matches("[a-z][a-z0-9_]*(\\.[a-z][a-z0-9_]*)+")) {
			throw new NewProjectException(
					"The package '%s' cannot be: it is at least two words of small letters and ".formatted(name)
							+ "digits with dots between them, such as com.acme.orders.");
		}
		for (String word : name.split("\\.")) {
			if (SourceVersion.isKeyword(word)) {
				throw new NewProjectException(
						"The package '%s' cannot be: '%s' is a reserved word of Java.".formatted(name, word));
			}
		}
		for (String taken : TAKEN) {
			if ((name + ".").startsWith(taken + ".")) {
				throw new NewProjectException(
						"The package '%s' cannot be: %s belongs to others.".formatted(name, taken));
			}
		}
		return new PackageName(name);
	}

	String with(char separator) {
		return this.name.replace('.', separator);
	}

}
