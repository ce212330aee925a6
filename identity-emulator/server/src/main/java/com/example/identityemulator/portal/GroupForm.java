package com.example.identityemulator.portal;

import java.util.UUID;

import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.directory.Group;
import com.example.identityemulator.directory.User;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.util.StringUtils;

/**
 * What the form of a group says.
 *
 * @param members user names and names of groups, one a line
 */
record GroupForm(@Nullable String id, @Nullable String tenantId, @Nullable String displayName, Boolean securityEnabled,
		@Nullable String members) {

	GroupForm {
		securityEnabled = Boolean.TRUE.equals(securityEnabled);
	}

	static GroupForm empty(Directory directory) {
		return new GroupForm(null, directory.homeTenant().id().toString(), null, true, null);
	}

	static GroupForm of(Group group, Directory directory) {
		StringBuilder members = new StringBuilder();
		group.members().forEach((member) -> {
			directory.user(member).map(User::userPrincipalName).ifPresent((name) -> members.append(name).append('\n'));
			directory.group(member).map(Group::displayName).ifPresent((name) -> members.append(name).append('\n'));
		});
		return new GroupForm(group.id().toString(), group.tenantId().toString(), group.displayName(),
				group.securityEnabled(), members.toString());
	}

	UUID idOrNew() {
		return StringUtils.hasText(this.id) ? UUID.fromString(this.id) : UUID.randomUUID();
	}

	ObjectNode writeTo(ObjectNode group, UUID id, Directory directory) {
		if (!StringUtils.hasText(this.displayName)) {
			throw new IllegalArgumentException("A group needs a name.");
		}
		group.put("id", id.toString());
		Lines.put(group, "tenantId", this.tenantId);
		Lines.put(group, "displayName", this.displayName);
		group.put("securityEnabled", this.securityEnabled);
		group.putArray("members");
		Lines.of(this.members).forEach((name) -> group.withArray("members").add(member(name, directory).toString()));
		return group;
	}

	private UUID member(String name, Directory directory) {
		return directory.users()
			.stream()
			.filter((user) -> name.equalsIgnoreCase(user.userPrincipalName()) || name.equals(user.id().toString()))
			.map(User::id)
			.findFirst()
			.or(() -> directory.groups()
				.stream()
				.filter((group) -> name.equalsIgnoreCase(group.displayName()) || name.equals(group.id().toString()))
				.map(Group::id)
				.findFirst())
			.orElseThrow(() -> new IllegalArgumentException(name + " is no user name and no group."));
	}

}
