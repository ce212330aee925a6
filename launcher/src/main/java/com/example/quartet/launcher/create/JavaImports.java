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
			String name = line.replaceFirst("import (static )?", "").replace(";", "").strip();
			String simple = name.substring(name.lastIndexOf('.') + 1);
			return !isThere.test(name) || !Pattern.compile("\\b" + Pattern.quote(simple) + "\\b").matcher(body).find();
		}));
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
