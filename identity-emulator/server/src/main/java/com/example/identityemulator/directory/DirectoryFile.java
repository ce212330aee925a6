package com.example.identityemulator.directory;

import java.util.List;
import java.util.UUID;

/**
 * What directory.json says: tenants, people, what was granted before anybody signed in,
 * and what is asked beyond a password.
 */
record DirectoryFile(List<Tenant> tenants, UUID homeTenant, List<User> users, List<Group> groups,
		List<UUID> administrators, List<RoleAssignment> appRoleAssignments,
		List<PermissionGrant> oauth2PermissionGrants, List<AuthenticationDemand> authenticationDemands) {

	DirectoryFile {
		tenants = Lists.orEmpty(tenants);
		users = Lists.orEmpty(users);
		groups = Lists.orEmpty(groups);
		administrators = Lists.orEmpty(administrators);
		appRoleAssignments = Lists.orEmpty(appRoleAssignments);
		oauth2PermissionGrants = Lists.orEmpty(oauth2PermissionGrants);
		authenticationDemands = Lists.orEmpty(authenticationDemands);
	}

}
