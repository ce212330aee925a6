package com.example.identityemulator.admin;

import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads an order and refuses a member that it does not have by its name: a mistyped one
 * would do nothing, and the test would go wrong elsewhere.
 */
final class StrictOrders {

	private static final JsonMapper STRICT = JsonMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.build();

	private StrictOrders() {
	}

	static <T> T read(JsonNode order, Class<T> type) {
		requireObject(order);
		try {
			return STRICT.treeToValue(order, type);
		}
		catch (UnrecognizedPropertyException ex) {
			throw new IllegalArgumentException(
					"there is no member %s in this order, but %s".formatted(ex.getPropertyName(),
							new TreeSet<>(ex.getKnownPropertyIds().stream().map(String::valueOf).toList())));
		}
		catch (InvalidFormatException ex) {
			throw new IllegalArgumentException(
					"%s is %s, but should be %s".formatted(ex.getPath().get(ex.getPath().size() - 1).getPropertyName(),
							STRICT.writeValueAsString(ex.getValue()), valuesOf(ex.getTargetType())));
		}
		catch (JacksonException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	/**
	 * JSON's null would be read as no order at all.
	 */
	static void requireObject(@Nullable Object order) {
		if (!(order instanceof JsonNode json && json.isObject())) {
			throw new IllegalArgumentException("an order is one JSON object");
		}
	}

	private static String valuesOf(Class<?> type) {
		return type.isEnum() ? "one of " + STRICT.writeValueAsString(type.getEnumConstants())
				: "a value of type " + type.getSimpleName();
	}

}
