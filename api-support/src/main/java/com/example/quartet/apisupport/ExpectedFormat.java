package com.example.quartet.apisupport;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a value should look like, for people who do not know Java's types.
 */
final class ExpectedFormat {

	private static final Map<Class<?>, String> WORDS = Map.of(String.class, "text", Boolean.class, "true or false",
			int.class, "a whole number", LocalDate.class, "a date like 2026-11-21", Instant.class,
			"a moment like 2026-11-21T02:00:00Z", UUID.class, "a UUID");

	private ExpectedFormat() {
	}

	static String of(Class<?> type) {
		if (type.isEnum()) {
			return Arrays.stream(type.getEnumConstants())
				.map(Object::toString)
				.collect(Collectors.joining(", ", "one of ", ""));
		}
		if (Collection.class.isAssignableFrom(type)) {
			return "a list";
		}
		return WORDS.getOrDefault(type, "one JSON object");
	}

}
