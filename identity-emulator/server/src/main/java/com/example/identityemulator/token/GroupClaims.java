package com.example.identityemulator.token;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.example.identityemulator.PublicAddresses;
import com.example.identityemulator.directory.AppRegistration;
import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.directory.Group;
import com.example.identityemulator.directory.RoleAssignments;
import com.example.identityemulator.directory.User;
import com.nimbusds.jwt.JWTClaimsSet;

import org.springframework.stereotype.Component;

/**
 * Lists a person's groups and directory roles for an application that asked for them, or
 * says where to ask if they are too many for a token.
 *
 * @see <a href=
 * "https://learn.microsoft.com/security/zero-trust/develop/configure-tokens-group-claims-app-roles#group-overages">Group
 * overages</a>
 */
@Component
class GroupClaims {

	private static final int MAX_GROUPS = 200;

	/** An answer in an address has less room. */
	private static final int MAX_GROUPS_IN_FRONT = 5;

	/** The template id of a role is the same in every tenant. */
	private static final String GLOBAL_ADMINISTRATOR = "62e90394-69f5-4237-9190-012177145e10";

	/** What a person has who has no role. */
	private static final String DEFAULT_USER = "b79fbf4d-3ef9-4689-8143-76b194e85509";

	private final Directory directory;

	private final RoleAssignments roles;

	private final PublicAddresses addresses;

	GroupClaims(Directory directory, RoleAssignments roles, PublicAddresses addresses) {
		this.directory = directory;
		this.roles = roles;
		this.addresses = addresses;
	}

	/**
	 * Adds the groups and directory roles that the registration's groupMembershipClaims
	 * name.
	 * @param inFront whether the token travels in an address
	 */
	void addTo(JWTClaimsSet.Builder token, User user, AppRegistration app, boolean inFront) {
		addDirectoryRoles(token, user, app);
		List<String> groups = groups(user, app);
		if (inFront && groups.size() > MAX_GROUPS_IN_FRONT) {
			token.claim("hasgroups", true);
		}
		else if (groups.size() > MAX_GROUPS) {
			token.claim("_claim_names", Map.of("groups", "src1"));
			token.claim("_claim_sources", Map.of("src1",
					Map.of("endpoint", this.addresses.url("/v1.0/users/%s/getMemberObjects".formatted(user.id())))));
		}
		else if (!groups.isEmpty()) {
			token.claim("groups", groups);
		}
	}

	private void addDirectoryRoles(JWTClaimsSet.Builder token, User user, AppRegistration app) {
		String wanted = String.valueOf(app.groupMembershipClaims());
		if (wanted.contains("All") || wanted.contains("DirectoryRole")) {
			token.claim("wids", this.directory.isAdministrator(user) ? List.of(GLOBAL_ADMINISTRATOR, DEFAULT_USER)
					: List.of(DEFAULT_USER));
		}
	}

	private List<String> groups(User user, AppRegistration app) {
		String wanted = String.valueOf(app.groupMembershipClaims());
		return this.directory.groupsOf(user)
			.stream()
			.filter((group) -> wanted.contains("All") || wanted.contains("SecurityGroup") && group.securityEnabled()
					|| wanted.contains("ApplicationGroup") && this.roles.mention(group, app))
			.map(Group::id)
			.map(UUID::toString)
			.toList();
	}

}
