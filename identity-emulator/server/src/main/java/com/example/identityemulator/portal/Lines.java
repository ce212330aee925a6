package com.example.identityemulator.portal;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Moves values between a form, where a list is one element a line, and JSON, where what
 * is empty is left out.
 */
final class Lines {

	private Lines() {
	}

	static List<String> of(@Nullable String text) {
		return Objects.requireNonNullElse(text, "")
			.lines()
			.map(String::trim)
			.filter((line) -> !line.isEmpty())
			.toList();
	}

	static String of(JsonNode list) {
		return StreamSupport.stream(list.spliterator(), false)
			.map((element) -> element.asString(""))
			.collect(Collectors.joining("\n"));
	}

	static void put(ObjectNode object, String member, @Nullable String value) {
		if (value == null || value.isBlank()) {
			object.remove(member);
		}
		else {
			object.put(member, value.trim());
		}
	}

	static void putList(ObjectNode object, String member, @Nullable String text) {
		List<String> lines = of(text);
		object.remove(member);
		lines.forEach((line) -> object.withArray(member).add(line));
	}

}
