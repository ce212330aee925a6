package com.example.identityemulator.junit;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Writes the little JSON that orders are made of, so that no test needs another library
 * for it.
 */
final class JsonWriter {

	private JsonWriter() {
	}

	static String write(@Nullable Object value) {
		if (value instanceof Map<?, ?> map) {
			return map.entrySet()
				.stream()
				.map((entry) -> text(entry.getKey()) + ":" + write(entry.getValue()))
				.collect(Collectors.joining(",", "{", "}"));
		}
		if (value instanceof Collection<?> list) {
			return list.stream().map(JsonWriter::write).collect(Collectors.joining(",", "[", "]"));
		}
		return (value == null || value instanceof Number || value instanceof Boolean) ? String.valueOf(value)
				: text(value);
	}

	private static String text(Object value) {
		return String.valueOf(value)
			.codePoints()
			.mapToObj((letter) -> (letter < ' ' || letter == '"' || letter == '\\') ? "\\u%04x".formatted(letter)
					: Character.toString(letter))
			.collect(Collectors.joining("", "\"", "\""));
	}

}
