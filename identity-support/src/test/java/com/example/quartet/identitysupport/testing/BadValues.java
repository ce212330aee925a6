package com.example.quartet.identitysupport.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

/**
 * What a schema does not allow, and what it does, made from the schema itself.
 */
final class BadValues {

	private static final List<String> TEXTS = List.of("", "text", "\u0000", "2026-13-01", "2026-02-30", "21-11-2026",
			"true", "1");

	private BadValues() {
	}

	static Object goodFor(JsonNode schema) {
		if (schema.has("example")) {
			return schema.get("example").asString();
		}
		if (is(schema, "array")) {
			return List.of(goodFor(schema.get("items")));
		}
		if (is(schema, "boolean")) {
			return true;
		}
		if (is(schema, "integer")) {
			return schema.path("minimum").asInt(1);
		}
		if (schema.has("enum")) {
			return schema.get("enum").get(0).asString();
		}
		return switch (schema.path("format").asString("")) {
			case "date" -> "2026-11-22";
			case "date-time" -> "2026-11-21T10:00:00Z";
			default -> "text";
		};
	}

	static List<Object> badFor(JsonNode schema) {
		List<Object> values = new ArrayList<>(
				List.of(1.5, List.of(7), List.of(2026, 1, 1), Map.of(), Map.of("a", "b")));
		if (!is(schema, "boolean")) {
			values.add(true);
		}
		if (!is(schema, "null")) {
			values.add(null);
		}
		if (is(schema, "integer")) {
			bounds(schema).forEach((text) -> values.add(Long.parseLong(text)));
		}
		else {
			values.add(7);
		}
		if (is(schema, "array")) {
			values.add(Collections.singletonList(null));
			values.addAll(TEXTS);
		}
		else {
			values.addAll(List.of(List.of(), List.of("text")));
			values.addAll(badTexts(schema));
		}
		return values;
	}

	static List<String> badInAddress(JsonNode described) {
		JsonNode schema = is(described, "array") ? described.get("items") : described;
		List<String> values = new ArrayList<>(List.of("%00", "%22%27%3B--", "%E9", "..%2F", "x".repeat(3000)));
		if (schema.has("enum")) {
			values.remove("%00"); // Spring takes a blank word for none
		}
		if (is(schema, "integer")) {
			values.addAll(List.of("1.5", "99999999999"));
			bounds(schema).forEach(values::add);
		}
		return values;
	}

	static List<String> badInHeader(JsonNode schema) {
		if (!schema.has("pattern")) {
			return List.of();
		}
		return Stream.of("a b", "a".repeat(101), "caf\u00e9")
			.filter((value) -> !value.matches(schema.get("pattern").asString()))
			.toList();
	}

	private static List<String> badTexts(JsonNode schema) {
		List<String> texts = new ArrayList<>();
		if (!is(schema, "string") || schema.has("format") || schema.has("enum")) {
			texts.addAll(TEXTS);
		}
		else if (schema.has("pattern")) {
			TEXTS.stream().filter((text) -> !text.matches(schema.get("pattern").asString())).forEach(texts::add);
		}
		else {
			texts.add("\u0000");
			if (schema.has("minLength")) {
				texts.add("");
			}
		}
		if (schema.has("maxLength")) {
			texts.add("a".repeat(schema.get("maxLength").asInt() + 1));
		}
		return texts;
	}

	private static Stream<String> bounds(JsonNode schema) {
		return Stream.of(schema.path("minimum").asInt(0) - 1, schema.path("maximum").asInt(Integer.MAX_VALUE - 1) + 1)
			.map(String::valueOf);
	}

	private static boolean is(JsonNode schema, String type) {
		return Described.types(schema).contains(type);
	}

}
