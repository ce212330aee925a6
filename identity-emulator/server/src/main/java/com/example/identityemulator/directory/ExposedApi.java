package com.example.identityemulator.directory;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What an application offers to others.
 *
 * @param knownClientApplications clients whose consent page covers this API's own
 * permissions too
 */
record ExposedApi(@Nullable Integer requestedAccessTokenVersion, List<Permission> oauth2PermissionScopes,
		List<PreAuthorized> preAuthorizedApplications, List<UUID> knownClientApplications) {

	public ExposedApi {
		oauth2PermissionScopes = OptionalLists.orEmpty(oauth2PermissionScopes);
		preAuthorizedApplications = OptionalLists.orEmpty(preAuthorizedApplications);
		knownClientApplications = OptionalLists.orEmpty(knownClientApplications);
	}

	/**
	 * A client that needs no consent.
	 */
	public record PreAuthorized(UUID appId, List<UUID> delegatedPermissionIds) {

		public PreAuthorized {
			delegatedPermissionIds = OptionalLists.orEmpty(delegatedPermissionIds);
		}

	}

}
