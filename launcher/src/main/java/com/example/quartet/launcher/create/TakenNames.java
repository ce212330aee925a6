package com.example.quartet.launcher.create;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * The names that a project cannot have, since a folder or a type in it, or one that its
 * code uses, has them already.
 *
 * @param files of the project, under our names
 * @param content of such a file
 */
record TakenNames(List<String> files, UnaryOperator<String> content) {

	/**
	 * Who has a name already.
	 * @return the end of a sentence
	 */
	Optional<String> reason(NameReplacement names) {
		String type = names.name().type();
		String folder = names.name().kebab();
		if (isOfJava(type)) {
			return Optional.of("Java has a type " + type);
		}
		for (String file : this.files) {
			if (file.endsWith("/" + type + ".java") || file.startsWith(folder + "/")) {
				return Optional.of(names.path(file) + " has it already");
			}
		}
		Pattern declared = Pattern.compile("\\b(?:class|record|enum|interface) " + type + "\\b");
		for (String file : this.files) {
			String text = file.endsWith(".java") ? this.content.apply(file) : "";
			if (JavaImports.contain(text, type)) {
				return Optional.of("%s imports another %s".formatted(names.path(file), type));
			}
			if (declared.matcher(text).find()) {
				return Optional.of("%s has a %s of its own".formatted(names.path(file), type));
			}
		}
		return Optional.empty();
	}

	// every file sees them without an import
	private static boolean isOfJava(String type) {
		try {
			Class.forName("java.lang." + type, false, null);
			return true;
		}
		catch (ClassNotFoundException ex) {
			return false;
		}
	}

}
