package com.example.quartet.tenantsetup.register;

import java.util.List;

import com.example.quartet.tenantsetup.graph.Graph;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Permissions that a file no longer has: Microsoft Graph removes none that is enabled.
 */
class RetiredPermissions {

	private final Graph graph;

	private final RegisteredApplication application;

	RetiredPermissions(Graph graph, RegisteredApplication application) {
		this.graph = graph;
		this.application = application;
	}

	/**
	 * Disables them, so that the next update may leave them out.
	 * @param body that update
	 */
	void disable(ObjectNode body) {
		JsonNode now = this.graph.get(this.application.path() + "?$select=api,appRoles");
		List<JsonNode> scopes = retired(now.at("/api/oauth2PermissionScopes"), body.at("/api/oauth2PermissionScopes"));
		List<JsonNode> roles = retired(now.path("appRoles"), body.path("appRoles"));
		if (scopes.isEmpty() && roles.isEmpty()) {
			return;
		}
		ObjectNode disabled = JsonMapper.shared().createObjectNode();
		ObjectNode api = (ObjectNode) now.path("api").deepCopy();
		api.set("oauth2PermissionScopes", disabled(now.at("/api/oauth2PermissionScopes"), scopes));
		disabled.set("api", api);
		disabled.set("appRoles", disabled(now.path("appRoles"), roles));
		this.graph.patch(this.application.path(), disabled);
	}

	private static List<JsonNode> retired(JsonNode now, JsonNode wanted) {
		return now.valueStream()
			.filter((permission) -> permission.path("isEnabled").asBoolean())
			.filter((permission) -> wanted.valueStream().noneMatch((other) -> hasSameId(permission, other)))
			.toList();
	}

	private static ArrayNode disabled(JsonNode now, List<JsonNode> retired) {
		ArrayNode all = JsonMapper.shared().createArrayNode();
		for (JsonNode permission : now) {
			ObjectNode copy = (ObjectNode) permission.deepCopy();
			if (retired.stream().anyMatch((other) -> hasSameId(permission, other))) {
				copy.put("isEnabled", false);
			}
			all.add(copy);
		}
		return all;
	}

	private static boolean hasSameId(JsonNode permission, JsonNode other) {
		return permission.path("id").equals(other.path("id"));
	}

}
