package com.example.identityemulator.portal;

import java.util.UUID;

import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.directory.RoleAssignment;

/**
 * The one who holds a role.
 *
 * @param type User, Group or ServicePrincipal
 */
record Principal(String type, UUID id) {

	/**
	 * Finds it by a user name, a group's name, or an application's client id or name.
	 */
	static Principal named(String name, Directory directory) {
		String wanted = name.trim();
		return directory.users()
			.stream()
			.filter((user) -> wanted.equalsIgnoreCase(user.userPrincipalName()))
			.map((user) -> new Principal("User", user.id()))
			.findFirst()
			.or(() -> directory.groups()
				.stream()
				.filter((group) -> wanted.equalsIgnoreCase(group.displayName()))
				.map((group) -> new Principal("Group", group.id()))
				.findFirst())
			.or(() -> directory.applications()
				.stream()
				.filter((app) -> wanted.equalsIgnoreCase(app.displayName()) || wanted.equalsIgnoreCase(app.clientId()))
				.map((app) -> new Principal("ServicePrincipal", app.appId()))
				.findFirst())
			.orElseThrow(() -> new IllegalArgumentException(
					"'" + wanted + "' is no user name, no group and no application."));
	}

	RoleAssignment assigned(UUID tenant, UUID api, UUID role) {
		return new RoleAssignment(tenant, this.type, this.id, api, role);
	}

}
