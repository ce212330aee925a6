package com.example.quartet.identityemulator.directory;

import java.util.UUID;

/**
 * A role of an API, given to somebody or to an application in one tenant.
 *
 * @param principalId a user's id, or an application's client id
 * @param resourceId the API's client id
 */
public record RoleAssignment(UUID tenantId, String principalType, UUID principalId, UUID resourceId, UUID appRoleId) {

	boolean isForUser() {
		return "User".equals(this.principalType);
	}

}
