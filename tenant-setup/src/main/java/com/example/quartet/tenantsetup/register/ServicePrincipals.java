package com.example.quartet.tenantsetup.register;

import java.util.HashMap;
import java.util.Map;

import com.example.quartet.tenantsetup.graph.Graph;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What represents an application within the tenant: roles and consents are given to it.
 *
 * @see <a href="https://learn.microsoft.com/graph/api/serviceprincipal-upsert">Upsert
 * servicePrincipal</a>
 */
class ServicePrincipals {

	/**
	 * The application id of Microsoft Graph, the same in every tenant.
	 */
	static final String MICROSOFT_GRAPH = "00000003-0000-0000-c000-000000000000";

	// by this tag the portal lists it among the enterprise applications
	private static final String SHOWN_IN_PORTAL = "WindowsAzureActiveDirectoryIntegratedApp";

	private final Graph graph;

	private final Label label;

	private final Map<String, String> ids = new HashMap<>();

	ServicePrincipals(Graph graph, Label label) {
		this.graph = graph;
		this.label = label;
	}

	void createOrUpdate(RegisteredApplication application) {
		ObjectNode body = JsonMapper.shared().createObjectNode();
		body.putArray("tags").add(this.label.tag(application.file().name())).add(SHOWN_IN_PORTAL);
		JsonNode assigned = application.file().content().path("appRoleAssignmentRequired");
		if (assigned.isBoolean()) {
			body.set("appRoleAssignmentRequired", assigned);
		}
		JsonNode made = this.graph.upsert(path(application.appId()), body);
		if (made.has("id")) {
			this.ids.put(application.appId(), made.path("id").asString());
		}
	}

	/**
	 * The object id of an application's service principal.
	 */
	String id(String appId) {
		return this.ids.computeIfAbsent(appId,
				(key) -> this.graph.get(path(key) + "?$select=id").path("id").asString());
	}

	private static String path(String appId) {
		return "/servicePrincipals(appId='%s')".formatted(appId);
	}

}
