package com.example.quartet.tenantsetup.register;

import java.util.Arrays;
import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Microsoft Graph's rules for roles that are assigned and for consent that is granted.
 */
final class StubGrants {

	private final StubDirectory directory;

	private final StubBodies bodies;

	private final StubReplication replication;

	StubGrants(StubDirectory directory, StubBodies bodies, StubReplication replication) {
		this.directory = directory;
		this.bodies = bodies;
		this.replication = replication;
	}

	JsonNode newAssignment(ObjectNode body, String resource) {
		ObjectNode api = StubDirectory.find(this.directory.servicePrincipals, "id", resource)
			.orElseThrow(() -> StubRefusal.notFound(resource));
		JsonNode roles = StubDirectory.find(this.directory.applications, "appId", api.path("appId").asString())
			.orElseThrow()
			.path("appRoles");
		StubRefusal unknown = StubRefusal.bad("Permission being assigned was not found on application");
		if (!StubApplications.ids(roles).contains(body.path("appRoleId").asString())) {
			throw unknown;
		}
		this.replication.await("role " + body.path("appRoleId").asString(), () -> unknown);
		if (StubDirectory
			.first(this.directory.roleAssignments,
					(other) -> sameValues(other, body, "principalId", "resourceId", "appRoleId"))
			.isPresent()) {
			throw StubRefusal.bad("Permission being assigned already exists on the object");
		}
		ObjectNode made = StubDirectory.object(this.directory.roleAssignments);
		made.setAll(body);
		return this.bodies.valid("appRoleAssignment", made);
	}

	JsonNode newGrant(ObjectNode body) {
		for (String property : List.of("clientId", "resourceId")) {
			StubDirectory.find(this.directory.servicePrincipals, "id", body.path(property).asString())
				.orElseThrow(() -> StubRefusal.notFound(property));
		}
		if (StubDirectory
			.first(this.directory.grants, (other) -> sameValues(other, body, "clientId", "resourceId", "consentType"))
			.isPresent()) {
			throw new StubRefusal(409, "Request_MultipleObjectsWithSameKeyValue", "Permission entry already exists.");
		}
		ObjectNode made = StubDirectory.object(this.directory.grants);
		made.setAll(body);
		return this.bodies.valid("oAuth2PermissionGrant", made);
	}

	private static boolean sameValues(JsonNode one, JsonNode other, String... properties) {
		return Arrays.stream(properties).allMatch((property) -> one.path(property).equals(other.path(property)));
	}

}
