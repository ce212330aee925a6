package com.example.identityemulator.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.example.identityemulator.directory.AppRegistration;
import com.example.identityemulator.directory.AppRole;
import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.directory.Permission;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Names the permissions that an application needs of others, as a scope parameter does.
 */
final class RequiredPermissions {

	private static final String SCOPE = "Scope";

	private final Directory directory;

	RequiredPermissions(Directory directory) {
		this.directory = directory;
	}

	/**
	 * The full names, one a line.
	 * @param type the word Scope, or Role
	 */
	static String names(JsonNode required, String type, Directory directory) {
		List<String> names = new ArrayList<>();
		required.forEach((resource) -> directory.application(resource.path("resourceAppId").asString(""))
			.ifPresent((api) -> resource.path("resourceAccess").forEach((access) -> {
				if (access.path("type").asString("").equals(type)) {
					value(api, UUID.fromString(access.path("id").asString()), type)
						.ifPresent((value) -> names.add(prefix(api) + "/" + value));
				}
			})));
		return String.join("\n", names);
	}

	void put(ObjectNode app, List<String> scopes, List<String> roles) {
		app.putArray("requiredResourceAccess");
		scopes.forEach((name) -> add(app, name, SCOPE));
		roles.forEach((name) -> add(app, name, "Role"));
	}

	private void add(ObjectNode app, String name, String type) {
		int slash = name.lastIndexOf('/');
		String value = name.substring(slash + 1);
		AppRegistration api = (slash < 0) ? this.directory.microsoftGraph()
				: this.directory.application(name.substring(0, slash))
					.orElseThrow(() -> new IllegalArgumentException(name + " begins with no application's URI or id."));
		UUID id = id(api, value, type)
			.orElseThrow(() -> new IllegalArgumentException("%s has no %s %s.".formatted(api.displayName(),
					type.equals(SCOPE) ? "delegated permission" : "application permission", value)));
		resource(app, api).withArray("resourceAccess").addObject().put("id", id.toString()).put("type", type);
	}

	private ObjectNode resource(ObjectNode app, AppRegistration api) {
		for (JsonNode known : app.withArray("requiredResourceAccess")) {
			if (known.path("resourceAppId").asString("").equals(api.clientId())) {
				return (ObjectNode) known;
			}
		}
		return app.withArray("requiredResourceAccess").addObject().put("resourceAppId", api.clientId());
	}

	private static Optional<UUID> id(AppRegistration api, String value, String type) {
		return type.equals(SCOPE) ? api.permission(value).map(Permission::id)
				: api.appRoles().stream().filter((role) -> role.value().equals(value)).map(AppRole::id).findFirst();
	}

	private static Optional<String> value(AppRegistration api, UUID id, String type) {
		return type.equals(SCOPE) ? api.permission(id).map(Permission::value) : api.role(id).map(AppRole::value);
	}

	private static String prefix(AppRegistration api) {
		return api.identifierUris().isEmpty() ? "api://" + api.clientId() : api.identifierUris().get(0);
	}

}
