package com.example.quartet.tenantsetup.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;

/**
 * The published shapes of what goes to Microsoft Graph and comes from it.
 */
class GraphShapes {

	private static final String GUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

	private final Map<String, String[]> properties = read();

	/**
	 * The mistakes in an object.
	 * @param request whether it is a client's, who may not write everything
	 * @return empty if nothing is
	 */
	List<String> violations(String type, JsonNode object, boolean request) {
		List<String> found = new ArrayList<>();
		check(type, object, request, type, found);
		return found;
	}

	private void check(String type, JsonNode object, boolean request, String place, List<String> found) {
		if (!object.isObject()) {
			found.add("%s should be an object, but is %s".formatted(place, object));
			return;
		}
		object.properties().forEach((entry) -> {
			String[] property = this.properties.get(type + "." + entry.getKey());
			String where = place + "." + entry.getKey();
			if (entry.getKey().startsWith("@odata.")) {
				return;
			}
			if (property == null) {
				found.add("%s is no property that Graph has".formatted(where));
			}
			else if (request && "server".equals(property[3])) {
				found.add("%s is for Graph to write".formatted(where));
			}
			else {
				value(property[2], entry.getValue(), request, where, found);
			}
		});
	}

	private void value(String type, JsonNode value, boolean request, String where, List<String> found) {
		if (type.startsWith("Collection(")) {
			if (!value.isArray()) {
				found.add("%s should be a collection, but is %s".formatted(where, value));
			}
			String element = type.substring("Collection(".length(), type.length() - 1);
			value.forEach((entry) -> value(element, entry, request, where + "[]", found));
		}
		else if (!type.startsWith("Edm.")) {
			check(type, value, request, where, found);
		}
		else if (!value.isNull() && !isOf(type, value)) {
			found.add("%s should be %s, but is %s".formatted(where, type, value));
		}
	}

	private static boolean isOf(String type, JsonNode value) {
		return switch (type) {
			case "Edm.String" -> value.isString();
			case "Edm.Boolean" -> value.isBoolean();
			case "Edm.Int32" -> value.isInt();
			case "Edm.Guid" -> value.isString() && value.asString().matches(GUID);
			case "Edm.Binary" -> value.isString() && isBase64(value.asString());
			case "Edm.DateTimeOffset" -> value.isString() && isTime(value.asString());
			default -> false;
		};
	}

	private static boolean isBase64(String text) {
		try {
			return Base64.getDecoder().decode(text).length > 0;
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	private static boolean isTime(String text) {
		try {
			return OffsetDateTime.parse(text) != null;
		}
		catch (DateTimeParseException ex) {
			return false;
		}
	}

	private static Map<String, String[]> read() {
		try {
			return Files.readAllLines(Path.of("src/test/resources/graph-shapes.csv"))
				.stream()
				.filter((line) -> !line.startsWith("#"))
				.map((line) -> line.split(","))
				.collect(Collectors.toMap((row) -> row[0] + "." + row[1], (row) -> row));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
