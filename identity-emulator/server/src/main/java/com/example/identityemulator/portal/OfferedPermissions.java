package com.example.identityemulator.portal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Names what an application offers; a permission that keeps its name keeps its id.
 */
final class OfferedPermissions {

	private OfferedPermissions() {
	}

	static String names(JsonNode permissions) {
		return StreamSupport.stream(permissions.spliterator(), false)
			.map((permission) -> permission.path("value").asString(""))
			.collect(Collectors.joining("\n"));
	}

	static void putScopes(ObjectNode api, List<String> names) {
		api.set("oauth2PermissionScopes",
				listed(api.path("oauth2PermissionScopes"), names, (name) -> create(name).put("type", "User")));
	}

	static void putRoles(ObjectNode app, List<String> names) {
		app.set("appRoles", listed(app.path("appRoles"), names, (name) -> {
			ObjectNode role = create(name).put("displayName", name);
			role.putArray("allowedMemberTypes").add("User").add("Application");
			return role;
		}));
	}

	private static ObjectNode create(String name) {
		return JsonMapper.shared().createObjectNode().put("id", UUID.randomUUID().toString()).put("value", name);
	}

	private static ArrayNode listed(JsonNode known, List<String> names, Function<String, ObjectNode> creation) {
		Map<String, JsonNode> byName = new LinkedHashMap<>();
		known.forEach((permission) -> byName.put(permission.path("value").asString(""), permission));
		ArrayNode listed = JsonMapper.shared().createArrayNode();
		names.forEach((name) -> listed.add(byName.containsKey(name) ? byName.get(name) : creation.apply(name)));
		return listed;
	}

}
