package com.example.quartet.identitysupport.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The OpenAPI document, read by the tests as a client would read it.
 */
public record Described(JsonNode document) {

	public static Described by(String json) {
		return new Described(JsonMapper.builder().build().readTree(json));
	}

	public List<Operation> operations() {
		List<Operation> operations = new ArrayList<>();
		for (Map.Entry<String, JsonNode> path : this.document.get("paths").properties()) {
			for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
				operations.add(new Operation(operation.getKey().toUpperCase(), path.getKey(), operation.getValue()));
			}
		}
		return operations;
	}

	public Operation operation(String method, String path) {
		return operations().stream()
			.filter((operation) -> operation.method().equals(method) && operation.path().equals(path))
			.findFirst()
			.orElseThrow();
	}

	public JsonNode resolve(JsonNode schema) {
		String reference = schema.path("$ref").asString("");
		return reference.isEmpty() ? schema : this.document.at(reference.substring(1));
	}

	/**
	 * What is wrong with a value, if the document is right.
	 * @param value part of an answer
	 * @param described what the document says about it
	 * @param place where the part stands
	 * @return nothing if the two agree
	 */
	public List<String> differences(JsonNode value, JsonNode described, String place) {
		JsonNode schema = resolve(described);
		if (schema.has("oneOf")) {
			return schema.get("oneOf").valueStream().anyMatch((one) -> differences(value, one, place).isEmpty())
					? List.of() : List.of(place + " is none of those described");
		}
		if (!types(schema).contains(type(value))) {
			return List.of("%s is of type %s but described as %s".formatted(place, type(value), types(schema)));
		}
		List<String> differences = new ArrayList<>();
		for (Map.Entry<String, JsonNode> part : value.properties()) {
			JsonNode property = schema.path("properties").path(part.getKey());
			if (property.isMissingNode()) {
				differences.add(place + "." + part.getKey() + " is not described");
			}
			else {
				differences.addAll(differences(part.getValue(), property, place + "." + part.getKey()));
			}
		}
		schema.path("required")
			.valueStream()
			.filter((name) -> value.isObject() && !value.has(name.asString()))
			.forEach((name) -> differences.add(place + "." + name.asString() + " is missing"));
		if (value.isArray()) {
			value.valueStream()
				.forEach((item) -> differences.addAll(differences(item, schema.get("items"), place + "[]")));
		}
		return differences;
	}

	public static List<String> types(JsonNode schema) {
		JsonNode type = schema.path("type");
		return type.isArray() ? type.valueStream().map(JsonNode::asString).toList() : List.of(type.asString(""));
	}

	private static String type(JsonNode value) {
		return switch (value.getNodeType()) {
			case OBJECT -> "object";
			case ARRAY -> "array";
			case STRING -> "string";
			case BOOLEAN -> "boolean";
			case NULL -> "null";
			default -> "integer";
		};
	}

	/**
	 * One thing to ask for.
	 *
	 * @param method such as GET
	 * @param path with names in braces
	 * @param described what the document says about it
	 */
	public record Operation(String method, String path, JsonNode described) {

		public List<JsonNode> parameters() {
			return this.described.path("parameters").valueStream().toList();
		}

		public JsonNode body() {
			return this.described.at("/requestBody/content/application~1json/schema");
		}

		public JsonNode answer(int status) {
			return this.described.path("responses").path(String.valueOf(status));
		}

		@Override
		public String toString() {
			return this.method + " " + this.path;
		}

	}

}
