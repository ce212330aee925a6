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
 * Lists a person's groups for an application that asked for them, or says where to ask if
 * they are too many for a token.
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

	private final Directory directory;

	private final RoleAssignments roles;

	private final PublicAddresses addresses;

	GroupClaims(Directory directory, RoleAssignments roles, PublicAddresses addresses) {
		this.directory = directory;
		this.roles = roles;
		this.addresses = addresses;
	}

	/**
	 * Adds the groups that the registration's groupMembershipClaims name.
	 * @param inFront whether the token travels in an address
	 */
	void addTo(JWTClaimsSet.Builder token, User user, AppRegistration app, boolean inFront) {
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
