package com.example.quartet.tenantsetup.register;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The bodies of requests and answers, each of the shape that Microsoft Graph publishes.
 */
final class StubBodies {

	private final GraphShapes shapes = new GraphShapes();

	/**
	 * The body of a request, which must have the published shape.
	 */
	JsonNode requested(String type, @Nullable JsonNode body) {
		if (body == null) {
			throw StubRefusal.bad("no body");
		}
		List<String> violations = this.shapes.violations(type, body, true);
		if (!violations.isEmpty()) {
			throw StubRefusal.bad(violations.toString());
		}
		return body;
	}

	JsonNode valid(String type, JsonNode answer) {
		List<String> violations = this.shapes.violations(type, answer, false);
		if (!violations.isEmpty()) {
			throw new IllegalStateException("The stub itself is wrong: " + violations);
		}
		return answer;
	}

	/**
	 * What {@code $select} names of an object.
	 */
	JsonNode selected(String type, ObjectNode object, String query) {
		ObjectNode answer = JsonMapper.shared().createObjectNode();
		Arrays.stream(query.replaceAll(".*\\$select=([^&]*).*", "$1").split(","))
			.filter(object::has)
			.forEach((property) -> answer.set(property, object.path(property)));
		return valid(type, answer);
	}

	JsonNode page(String type, List<ObjectNode> objects, String query) {
		ObjectNode page = JsonMapper.shared().createObjectNode();
		ArrayNode value = page.putArray("value");
		objects.forEach((object) -> value
			.add(query.contains("$select=") ? selected(type, object, query) : valid(type, object)));
		return page;
	}

}
