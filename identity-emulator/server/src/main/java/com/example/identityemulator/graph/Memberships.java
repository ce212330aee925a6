package com.example.identityemulator.graph;

import java.util.ArrayList;
import java.util.List;

import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.directory.Group;
import com.example.identityemulator.directory.Tenant;
import com.example.identityemulator.directory.User;

import org.springframework.stereotype.Component;

/**
 * What a person is a member of: groups, and the role of administrators.
 */
@Component
class Memberships {

	private final Directory directory;

	Memberships(Directory directory) {
		this.directory = directory;
	}

	/**
	 * What is not security-relevant can be left out.
	 */
	List<String> ids(User user, boolean securityEnabledOnly) {
		List<String> ids = new ArrayList<>();
		this.directory.groupsOf(user)
			.stream()
			.filter((group) -> group.securityEnabled() || !securityEnabledOnly)
			.forEach((group) -> ids.add(group.id().toString()));
		if (this.directory.isAdministrator(user)) {
			ids.add(DirectoryRole.objectId(this.directory.tenantOf(user)));
		}
		return ids;
	}

	/**
	 * The groups as objects.
	 * @param transitive with the groups that these groups are in
	 */
	List<GraphObject> of(User user, boolean transitive, GraphCaller caller) {
		Tenant tenant = this.directory.tenantOf(user);
		List<GraphObject> objects = new ArrayList<>();
		List<Group> groups = transitive ? this.directory.groupsOf(user) : this.directory.directGroupsOf(user);
		groups.forEach((group) -> objects.add(GraphObjects.of(group)));
		if (this.directory.isAdministrator(user)) {
			objects.add(GraphObjects.administratorsOf(tenant));
		}
		return caller.may(GraphOperation.READ_GROUPS) ? objects
				: objects.stream().map((object) -> object.limitedTo(GraphObjects.ID)).toList();
	}

}
