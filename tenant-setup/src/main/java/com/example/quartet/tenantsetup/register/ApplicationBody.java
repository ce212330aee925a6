package com.example.quartet.tenantsetup.register;

import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An application as Microsoft Graph is told of it: its file without the emulator's
 * secrets and without references to applications that are not registered.
 */
record ApplicationBody(RegisteredApplication application, TenantIds ids, Label label, Audience audience) {

	private static final List<String> AS_THEY_ARE = List.of("displayName", "identifierUris", "web", "spa",
			"publicClient", "isFallbackPublicClient", "appRoles", "optionalClaims", "groupMembershipClaims");

	ObjectNode content() {
		ObjectNode file = this.ids.in(this.application.file().content());
		ObjectNode body = JsonMapper.shared().createObjectNode();
		body.put("signInAudience", this.audience.of(this.application.file()));
		body.putArray("tags").add(this.label.tag(this.application.file().name()));
		for (String property : AS_THEY_ARE) {
			if (file.has(property)) {
				body.set(property, file.path(property));
			}
		}
		body.set("api", api(file.path("api")));
		body.set("requiredResourceAccess", this.ids.known(file.path("requiredResourceAccess"), "resourceAppId"));
		return body;
	}

	private ObjectNode api(JsonNode file) {
		ObjectNode api = file.isObject() ? (ObjectNode) file.deepCopy() : JsonMapper.shared().createObjectNode();
		if (api.has("knownClientApplications")) {
			api.set("knownClientApplications", this.ids.known(api.path("knownClientApplications"), ""));
		}
		if (api.has("preAuthorizedApplications")) {
			api.set("preAuthorizedApplications", this.ids.known(api.path("preAuthorizedApplications"), "appId"));
		}
		return api;
	}

}
