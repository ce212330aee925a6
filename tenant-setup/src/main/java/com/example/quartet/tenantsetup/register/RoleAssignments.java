package com.example.quartet.tenantsetup.register;

import com.example.quartet.tenantsetup.graph.Graph;
import com.example.quartet.tenantsetup.graph.GraphException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Gives applications the application permissions of the directory file, which is their
 * administrator's consent, and the person who registers them the roles of its people.
 */
class RoleAssignments {

	private final Graph graph;

	private final TenantIds ids;

	private final ServicePrincipals servicePrincipals;

	RoleAssignments(Graph graph, TenantIds ids, ServicePrincipals servicePrincipals) {
		this.graph = graph;
		this.ids = ids;
		this.servicePrincipals = servicePrincipals;
	}

	/**
	 * Assigns the roles that are missing.
	 * @param assignments as {@code directory.json} has them
	 * @param person the object id of who is signed in
	 */
	void assign(JsonNode assignments, String person) {
		for (JsonNode assignment : assignments) {
			String resource = assignment.path("resourceId").asString();
			if (!this.ids.knowsFileId(resource)) {
				continue;
			}
			String api = this.servicePrincipals.id(this.ids.byFileId(resource).appId());
			String role = assignment.path("appRoleId").asString();
			if ("User".equals(assignment.path("principalType").asString())) {
				assign("/users/%s/appRoleAssignments".formatted(person), person, api, role);
			}
			else if (this.ids.knowsFileId(assignment.path("principalId").asString())) {
				String client = this.servicePrincipals
					.id(this.ids.byFileId(assignment.path("principalId").asString()).appId());
				assign("/servicePrincipals/%s/appRoleAssignments".formatted(client), client, api, role);
			}
		}
	}

	private void assign(String existing, String principal, String api, String role) {
		boolean assigned = this.graph.list(existing)
			.stream()
			.anyMatch((other) -> other.path("resourceId").asString().equals(api)
					&& other.path("appRoleId").asString().equals(role));
		if (assigned) {
			return;
		}
		ObjectNode body = JsonMapper.shared().createObjectNode();
		body.put("principalId", principal).put("resourceId", api).put("appRoleId", role);
		try {
			this.graph.post("/servicePrincipals/%s/appRoleAssignedTo".formatted(api), body);
		}
		catch (GraphException ex) {
			if (!ex.isDuplicate()) { // the list was older than the directory
				throw ex;
			}
		}
	}

}
