package com.example.quartet.tenantsetup.register;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import com.example.quartet.tenantsetup.graph.Graph;
import com.example.quartet.tenantsetup.graph.GraphException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Consents for everyone in the tenant to what the applications ask of one another, so
 * that no person is asked.
 *
 * @see <a href=
 * "https://learn.microsoft.com/graph/api/oauth2permissiongrant-post">oAuth2PermissionGrant</a>
 */
class AdministratorConsent {

	private static final List<String> SIGN_IN = List.of("openid", "profile", "offline_access");

	private static final List<String> REFRESH_TOKEN = List.of("offline_access");

	private final Graph graph;

	private final TenantIds ids;

	private final ServicePrincipals servicePrincipals;

	AdministratorConsent(Graph graph, TenantIds ids, ServicePrincipals servicePrincipals) {
		this.graph = graph;
		this.ids = ids;
		this.servicePrincipals = servicePrincipals;
	}

	void giveTo(RegisteredApplication application) {
		if (application.file().signsPeopleIn()) {
			grant(application, ServicePrincipals.MICROSOFT_GRAPH, SIGN_IN);
		}
		else if (application.file().callsOnBehalfOfPeople()) {
			grant(application, ServicePrincipals.MICROSOFT_GRAPH, REFRESH_TOKEN);
		}
		for (JsonNode required : application.file().content().path("requiredResourceAccess")) {
			String resource = required.path("resourceAppId").asString();
			if (this.ids.knowsFileId(resource)) {
				RegisteredApplication api = this.ids.byFileId(resource);
				List<String> scopes = required.path("resourceAccess")
					.valueStream()
					.flatMap((access) -> api.file().scope(access.path("id").asString()).stream())
					.toList();
				if (!scopes.isEmpty()) {
					grant(application, api.appId(), scopes);
				}
			}
		}
	}

	private void grant(RegisteredApplication application, String api, List<String> scopes) {
		String client = this.servicePrincipals.id(application.appId());
		String resource = this.servicePrincipals.id(api);
		Optional<JsonNode> given = given(client, resource);
		if (given.isEmpty()) {
			ObjectNode body = JsonMapper.shared().createObjectNode();
			body.put("clientId", client).put("consentType", "AllPrincipals").put("resourceId", resource);
			body.put("scope", String.join(" ", scopes));
			try {
				this.graph.post("/oauth2PermissionGrants", body);
				return;
			}
			catch (GraphException ex) {
				if (!ex.isDuplicate()) { // the list was older than the directory
					throw ex;
				}
				given = given(client, resource);
			}
		}
		given.ifPresent((grant) -> widen(grant, scopes));
	}

	private void widen(JsonNode grant, List<String> scopes) {
		Set<String> all = new LinkedHashSet<>(List.of(grant.path("scope").asString().strip().split("\\s+")));
		if (all.addAll(scopes)) {
			this.graph.patch("/oauth2PermissionGrants/" + grant.path("id").asString(),
					JsonMapper.shared().createObjectNode().put("scope", String.join(" ", all)));
		}
	}

	private Optional<JsonNode> given(String client, String resource) {
		return this.graph.list("/servicePrincipals/%s/oauth2PermissionGrants".formatted(client))
			.stream()
			.filter((grant) -> grant.path("resourceId").asString().equals(resource))
			.filter((grant) -> "AllPrincipals".equals(grant.path("consentType").asString()))
			.findFirst();
	}

}
