package com.example.identityemulator.directory;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Everything a registration refers to must exist, so that a typing error is found at
 * start and not at the first sign-in.
 */
class RegistrationChecks {

	private final DirectoryFile directory;

	private final Map<String, AppRegistration> applications;

	private final Set<UUID> users;

	RegistrationChecks(DirectoryFile directory, Map<String, AppRegistration> applications) {
		this.directory = directory;
		this.applications = applications;
		this.users = directory.users().stream().map(User::id).collect(Collectors.toSet());
	}

	void check() {
		checkTenants();
		checkUsers();
		checkGroups();
		new ApplicationChecks(this.applications).check();
		checkAssignments();
		checkGrants();
	}

	private void checkTenants() {
		RegistrationPath tenants = directory("tenants");
		tenants.unique(this.directory.tenants().stream().map(Tenant::id).toList(), "id");
		directory("homeTenant").require(isTenant(this.directory.homeTenant()), "", "names no tenant of this file");
	}

	private void checkUsers() {
		List<User> users = this.directory.users();
		directory("users").unique(users.stream().map(User::id).toList(), "id");
		directory("users").unique(users.stream().map(User::userPrincipalName).toList(), "userPrincipalName");
		for (int i = 0; i < users.size(); i++) {
			User user = users.get(i);
			RegistrationPath place = directory("users[" + i + "]");
			place.require(isTenant(user.tenantId()), ".tenantId", "names no tenant of this file");
			place.require(user.isGuest() || user.password() != null, ".password", "a member needs one to sign in");
			place.require(!user.isGuest() || isUser(user.homeAccount()), ".homeAccount", "names no user of this file");
		}
		for (int i = 0; i < this.directory.administrators().size(); i++) {
			directory("administrators[" + i + "]").require(isUser(this.directory.administrators().get(i)), "",
					"names no user of this file");
		}
	}

	private void checkGroups() {
		List<Group> groups = this.directory.groups();
		directory("groups").unique(groups.stream().map(Group::id).toList(), "id");
		for (int i = 0; i < groups.size(); i++) {
			RegistrationPath place = directory("groups[" + i + "]");
			place.require(isTenant(groups.get(i).tenantId()), ".tenantId", "names no tenant of this file");
			groups.get(i)
				.members()
				.forEach((member) -> place.require(isUser(member) || isGroup(member), ".members",
						member + " is no user or group of this file"));
		}
	}

	private void checkAssignments() {
		for (int i = 0; i < this.directory.appRoleAssignments().size(); i++) {
			RoleAssignment assignment = this.directory.appRoleAssignments().get(i);
			RegistrationPath place = directory("appRoleAssignments[" + i + "]");
			place.require(isTenant(assignment.tenantId()), ".tenantId", "names no tenant of this file");
			place.require(isPrincipal(assignment), ".principalId",
					assignment.principalId() + " is no " + assignment.principalType());
			place.require(isApp(assignment.resourceId()), ".resourceId",
					assignment.resourceId() + " is no application");
			place.require(app(assignment.resourceId()).role(assignment.appRoleId()).isPresent(), ".appRoleId",
					assignment.appRoleId() + " is no role of that application");
		}
	}

	private void checkGrants() {
		for (int i = 0; i < this.directory.oauth2PermissionGrants().size(); i++) {
			PermissionGrant grant = this.directory.oauth2PermissionGrants().get(i);
			RegistrationPath place = directory("oauth2PermissionGrants[" + i + "]");
			place.require(isTenant(grant.tenantId()), ".tenantId", "names no tenant of this file");
			place.require(isApp(grant.clientId()), ".clientId", grant.clientId() + " is no application");
			place.require(grant.isForEverybody() || isUser(grant.principalId()), ".principalId",
					grant.principalId() + " is no user");
			place.require(isApp(grant.resourceId()), ".resourceId", grant.resourceId() + " is no application");
			for (String scope : grant.scopes()) {
				place.require(app(grant.resourceId()).permission(scope).isPresent(), ".scope",
						scope + " is no permission of that application");
			}
		}
	}

	private boolean isPrincipal(RoleAssignment assignment) {
		UUID id = assignment.principalId();
		return switch (String.valueOf(assignment.principalType())) {
			case "User" -> isUser(id);
			case "Group" -> isGroup(id);
			default -> isApp(id);
		};
	}

	private RegistrationPath directory(String path) {
		return new RegistrationPath("directory.json", "$." + path);
	}

	private boolean isTenant(UUID id) {
		return this.directory.tenants().stream().anyMatch((tenant) -> tenant.id().equals(id));
	}

	private boolean isUser(UUID id) {
		return this.users.contains(id);
	}

	private boolean isGroup(UUID id) {
		return this.directory.groups().stream().anyMatch((group) -> group.id().equals(id));
	}

	private boolean isApp(UUID id) {
		return app(id) != null;
	}

	private @Nullable AppRegistration app(UUID id) {
		return this.applications.values().stream().filter((app) -> app.appId().equals(id)).findFirst().orElse(null);
	}

}
