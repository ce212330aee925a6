package com.example.quartet.identityemulator.directory;

import java.util.List;
import java.util.UUID;

/**
 * What directory.json says: tenants, people, and what was granted before anybody signed
 * in.
 */
record DirectoryFile(List<Tenant> tenants, UUID homeTenant, List<User> users, List<UUID> administrators,
		List<RoleAssignment> appRoleAssignments, List<PermissionGrant> oauth2PermissionGrants) {

	DirectoryFile {
		tenants = orEmpty(tenants);
		users = orEmpty(users);
		administrators = orEmpty(administrators);
		appRoleAssignments = orEmpty(appRoleAssignments);
		oauth2PermissionGrants = orEmpty(oauth2PermissionGrants);
	}

	private static <T> List<T> orEmpty(List<T> list) {
		return (list != null) ? List.copyOf(list) : List.of();
	}

}
