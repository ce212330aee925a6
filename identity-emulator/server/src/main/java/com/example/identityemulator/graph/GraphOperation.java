package com.example.identityemulator.graph;

import java.util.Set;

/**
 * What can be read, and the permissions of which one is enough, for a person's token and
 * for an application's own.
 *
 * @see <a href="https://learn.microsoft.com/graph/permissions-reference">Permissions
 * reference</a>
 */
enum GraphOperation {

	/** One's own profile; no application has one. */
	READ_ME(Permissions.PROFILE, Set.of()),

	/** Everybody's profile. */
	READ_USERS(Permissions.USERS, Permissions.USERS),

	/** More of a profile than names and addresses. */
	READ_FULL_PROFILES(Permissions.FULL_PROFILES, Permissions.FULL_PROFILES),

	/** Groups, and who is in them. */
	READ_GROUPS(Permissions.GROUPS, Permissions.GROUPS),

	/** What a tenant is called. */
	READ_ORGANIZATION(Permissions.ORGANIZATION_OF_ONES_OWN, Permissions.ORGANIZATION),

	/** More of a tenant than its name and domains. */
	READ_FULL_ORGANIZATION(Permissions.ORGANIZATION, Permissions.ORGANIZATION);

	private final Set<String> scopes;

	private final Set<String> roles;

	GraphOperation(Set<String> scopes, Set<String> roles) {
		this.scopes = scopes;
		this.roles = roles;
	}

	boolean allowsScope(String scope) {
		return this.scopes.contains(scope);
	}

	boolean allowsRole(String role) {
		return this.roles.contains(role);
	}

	/**
	 * The names of permissions, which an enum's own fields could not hold before its
	 * constants.
	 */
	private static final class Permissions {

		private static final Set<String> FULL_PROFILES = Set.of("User.Read.All", "User.ReadWrite.All",
				"Directory.Read.All", "Directory.ReadWrite.All", "Directory.AccessAsUser.All");

		private static final Set<String> USERS = Set.of("User.ReadBasic.All", "User.Read.All", "User.ReadWrite.All",
				"Directory.Read.All", "Directory.ReadWrite.All", "Directory.AccessAsUser.All");

		private static final Set<String> PROFILE = Set.of("User.Read", "User.ReadWrite", "User.ReadBasic.All",
				"User.Read.All", "User.ReadWrite.All", "Directory.Read.All", "Directory.ReadWrite.All",
				"Directory.AccessAsUser.All");

		private static final Set<String> GROUPS = Set.of("GroupMember.Read.All", "GroupMember.ReadWrite.All",
				"Group.Read.All", "Group.ReadWrite.All", "Directory.Read.All", "Directory.ReadWrite.All",
				"Directory.AccessAsUser.All");

		private static final Set<String> ORGANIZATION = Set.of("Organization.Read.All", "Organization.ReadWrite.All",
				"Directory.Read.All", "Directory.ReadWrite.All");

		private static final Set<String> ORGANIZATION_OF_ONES_OWN = Set.of("User.Read", "User.Read.All",
				"Organization.Read.All", "Organization.ReadWrite.All", "Directory.Read.All", "Directory.ReadWrite.All",
				"Directory.AccessAsUser.All");

	}

}
