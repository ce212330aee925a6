package com.example.identityemulator.directory;

import java.util.List;
import java.util.UUID;

/**
 * What an application offers to others.
 *
 * @param knownClientApplications clients whose consent page covers this API's own
 * permissions too
 */
public record Api(Integer requestedAccessTokenVersion, List<Permission> oauth2PermissionScopes,
		List<PreAuthorized> preAuthorizedApplications, List<UUID> knownClientApplications) {

	public Api {
		oauth2PermissionScopes = Lists.orEmpty(oauth2PermissionScopes);
		preAuthorizedApplications = Lists.orEmpty(preAuthorizedApplications);
		knownClientApplications = Lists.orEmpty(knownClientApplications);
	}

	/**
	 * A client that nobody is asked about.
	 */
	public record PreAuthorized(UUID appId, List<UUID> delegatedPermissionIds) {

		public PreAuthorized {
			delegatedPermissionIds = Lists.orEmpty(delegatedPermissionIds);
		}

	}

}
