package com.example.identityemulator.directory;

import java.util.List;
import java.util.UUID;

import com.example.identityemulator.policy.NamedLocation;

/**
 * What directory.json says: tenants, people, what was granted before the first sign-in,
 * and the places that policies name.
 */
record DirectoryFile(List<Tenant> tenants, UUID homeTenant, List<User> users, List<Group> groups,
		List<UUID> administrators, List<RoleAssignment> appRoleAssignments,
		List<PermissionGrant> oauth2PermissionGrants, List<NamedLocation> namedLocations) {

	DirectoryFile {
		tenants = OptionalLists.orEmpty(tenants);
		users = OptionalLists.orEmpty(users);
		groups = OptionalLists.orEmpty(groups);
		administrators = OptionalLists.orEmpty(administrators);
		appRoleAssignments = OptionalLists.orEmpty(appRoleAssignments);
		oauth2PermissionGrants = OptionalLists.orEmpty(oauth2PermissionGrants);
		namedLocations = OptionalLists.orEmpty(namedLocations);
	}

}
