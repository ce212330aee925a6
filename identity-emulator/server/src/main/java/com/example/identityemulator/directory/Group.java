package com.example.identityemulator.directory;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * People of one tenant who are treated alike.
 *
 * @param members the ids of users, guests among them, and of other groups
 */
public record Group(UUID id, UUID tenantId, String displayName, Boolean securityEnabled, List<UUID> members) {

	public Group {
		securityEnabled = (securityEnabled == null) || securityEnabled;
		members = OptionalLists.orEmpty(members);
	}

	boolean hasOneOf(Set<UUID> candidates, UUID tenant) {
		return this.tenantId.equals(tenant) && this.members.stream().anyMatch(candidates::contains);
	}

	/**
	 * The same group, even if its members change.
	 */
	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Group that && this.id.equals(that.id);
	}

	@Override
	public int hashCode() {
		return this.id.hashCode();
	}

}
