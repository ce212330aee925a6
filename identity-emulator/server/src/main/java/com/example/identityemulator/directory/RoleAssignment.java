package com.example.identityemulator.directory;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A role of an API, given to a person, to a group or to an application in one tenant.
 *
 * @param principalType User, Group or ServicePrincipal
 * @param principalId a user's or group's id, or an application's client id
 * @param resourceId the API's client id
 */
public record RoleAssignment(UUID tenantId, String principalType, UUID principalId, UUID resourceId, UUID appRoleId) {

	/**
	 * The same for the same assignment alone, on every start.
	 */
	public UUID id() {
		return UUID.nameUUIDFromBytes(toString().getBytes(StandardCharsets.UTF_8));
	}

}
