package com.example.identityemulator.directory;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A consent: what a client may do at an API, for one person or for everybody in a tenant.
 *
 * @param consentType Principal for one person, AllPrincipals for everybody
 */
record PermissionGrant(UUID tenantId, UUID clientId, String consentType, @Nullable UUID principalId, UUID resourceId,
		String scope) {

	List<String> scopes() {
		return List.of(this.scope.trim().split("\\s+"));
	}

	boolean isForEverybody() {
		return "AllPrincipals".equals(this.consentType);
	}

}
