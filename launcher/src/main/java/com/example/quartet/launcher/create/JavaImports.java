package com.example.quartet.launcher.create;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The imports of a Java file, in order again after names have changed and without those
 * that nothing uses any more.
 */
final class JavaImports {

	private static final Pattern BLOCK = Pattern.compile("(?:(?:^|(?<=\n))import [^\n]*\n)+");

	private JavaImports() {
	}

	static String sorted(String text) {
		return eachBlock(text, (imports) -> imports.sort(Comparator.comparing((line) -> line.replace(";", ""))));
	}

	static String withoutUnused(String text, Predicate<String> isThere) {
		String body = BLOCK.matcher(text).replaceAll("");
		return eachBlock(text, (imports) -> imports.removeIf((line) -> {
			String name = name(line);
			return !isThere.test(name)
					|| !Pattern.compile("\\b" + Pattern.quote(simple(name)) + "\\b").matcher(body).find();
		}));
	}

	/**
	 * Whether a file imports a type by its simple name.
	 */
	static boolean contain(String text, String type) {
		return BLOCK.matcher(text)
			.results()
			.flatMap((block) -> block.group().lines())
			.anyMatch((line) -> simple(name(line)).equals(type));
	}

	private static String name(String line) {
		return line.replaceFirst("import (static )?", "").replace(";", "").strip();
	}

	private static String simple(String name) {
		return name.substring(name.lastIndexOf('.') + 1);
	}

	private static String eachBlock(String text, Consumer<List<String>> change) {
		StringBuilder changed = new StringBuilder();
		Matcher block = BLOCK.matcher(text);
		while (block.find()) {
			List<String> imports = new ArrayList<>(block.group().lines().toList());
			change.accept(imports);
			String left = imports.isEmpty() ? "" : String.join("\n", imports) + "\n";
			block.appendReplacement(changed, Matcher.quoteReplacement(left));
		}
		return block.appendTail(changed).toString();
	}

}
