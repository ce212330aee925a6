package com.example.identityemulator.junit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Reads the JSON that the emulator answers to orders, so that no test needs another
 * library for it. It is the emulator's own, so it is well-formed.
 */
final class JsonReader {

	private static final Pattern WORD = Pattern
		.compile("\\s*(?:\"((?:[^\"\\\\]++|\\\\.)*+)\"|([-+.\\w]+)|([\\[\\]{},:]))");

	private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-fA-F]{4})|(.))");

	private final Matcher words;

	private JsonReader(String json) {
		this.words = WORD.matcher(json);
	}

	/**
	 * Maps, lists, text, numbers and truth values.
	 */
	static @Nullable Object read(String json) {
		JsonReader reader = new JsonReader(json);
		reader.next();
		return reader.value();
	}

	private void next() {
		if (!this.words.find()) {
			throw new IllegalArgumentException("The emulator's answer ends early");
		}
	}

	private @Nullable Object value() {
		if (this.words.group(1) != null) {
			return text(this.words.group(1));
		}
		if (this.words.group(2) != null) {
			return constant(this.words.group(2));
		}
		return this.words.group(3).equals("{") ? map() : list();
	}

	private Map<String, @Nullable Object> map() {
		Map<String, @Nullable Object> map = new LinkedHashMap<>();
		for (next(); !"}".equals(this.words.group(3)); next()) {
			if (this.words.group(1) != null) {
				String name = text(this.words.group(1));
				next();
				next();
				map.put(name, value());
			}
		}
		return map;
	}

	private List<@Nullable Object> list() {
		List<@Nullable Object> list = new ArrayList<>();
		for (next(); !"]".equals(this.words.group(3)); next()) {
			if (!",".equals(this.words.group(3))) {
				list.add(value());
			}
		}
		return list;
	}

	private static @Nullable Object constant(String word) {
		return switch (word) {
			case "null" -> null;
			case "true", "false" -> Boolean.valueOf(word);
			default -> Double.valueOf(word);
		};
	}

	private static String text(String quoted) {
		return ESCAPE.matcher(quoted)
			.replaceAll((escape) -> Matcher.quoteReplacement(letter(escape.group(1), escape.group(2))));
	}

	private static String letter(@Nullable String code, String shortForm) {
		if (code != null) {
			return String.valueOf((char) Integer.parseInt(code, 16));
		}
		return switch (shortForm) {
			case "n" -> "\n";
			case "r" -> "\r";
			case "t" -> "\t";
			case "b" -> "\b";
			case "f" -> "\f";
			default -> shortForm;
		};
	}

}
