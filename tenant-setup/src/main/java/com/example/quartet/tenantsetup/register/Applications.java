package com.example.quartet.tenantsetup.register;

import com.example.quartet.tenantsetup.graph.Graph;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Creates applications, and brings them in line with their files.
 *
 * @see <a href="https://learn.microsoft.com/graph/api/application-upsert">Upsert
 * application</a>
 */
class Applications {

	private final Graph graph;

	private final Label label;

	private final Audience audience;

	Applications(Graph graph, Label label, Audience audience) {
		this.graph = graph;
		this.label = label;
		this.audience = audience;
	}

	/**
	 * Finds the application of a file, or creates an empty one.
	 */
	RegisteredApplication findOrCreate(ApplicationFile file) {
		String path = this.label.application(file.name());
		String selected = path + "?$select=id,appId,tags";
		JsonNode found = this.graph.find(selected).orElseGet(() -> create(file, path));
		JsonNode application = found.has("appId") ? found : this.graph.get(selected);
		return new RegisteredApplication(file, application.path("id").asString(), application.path("appId").asString());
	}

	/**
	 * Sends all that the file says, with the ids of the tenant.
	 */
	void update(RegisteredApplication application, TenantIds ids) {
		ObjectNode body = new ApplicationBody(application, ids, this.label, this.audience).content();
		new RetiredPermissions(this.graph, application).disable(body);
		JsonNode preAuthorized = ((ObjectNode) body.path("api")).remove("preAuthorizedApplications");
		this.graph.patch(application.path(), body);
		if (preAuthorized != null && !preAuthorized.isEmpty()) {
			// only now are the permissions there that it names
			ObjectNode api = (ObjectNode) body.path("api").deepCopy();
			api.set("preAuthorizedApplications", preAuthorized);
			this.graph.patch(application.path(), JsonMapper.shared().createObjectNode().set("api", api));
		}
	}

	private JsonNode create(ApplicationFile file, String path) {
		ObjectNode body = JsonMapper.shared().createObjectNode();
		body.put("displayName", file.displayName());
		body.put("signInAudience", this.audience.of(file));
		body.set("tags", tags(file));
		return this.graph.upsert(path, body);
	}

	private ArrayNode tags(ApplicationFile file) {
		return JsonMapper.shared().createArrayNode().add(this.label.tag(file.name()));
	}

}
