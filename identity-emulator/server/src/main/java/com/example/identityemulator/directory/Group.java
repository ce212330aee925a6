package com.example.identityemulator.directory;

import java.util.List;
import java.util.UUID;

/**
 * People of one tenant who are treated alike.
 *
 * @param members the ids of users, guests among them
 */
public record Group(UUID id, UUID tenantId, String displayName, Boolean securityEnabled, List<UUID> members) {

	public Group {
		securityEnabled = (securityEnabled == null) || securityEnabled;
		members = OptionalLists.orEmpty(members);
	}

	boolean has(User user) {
		return this.tenantId.equals(user.tenantId()) && this.members.contains(user.id());
	}

}
