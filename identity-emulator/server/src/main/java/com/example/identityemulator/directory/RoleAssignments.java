package com.example.identityemulator.directory;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import com.example.identityemulator.state.StateFile;
import tools.jackson.databind.json.JsonMapper;

/**
 * Remembers which roles people and applications hold at an API, tenant by tenant.
 */
public class RoleAssignments {

	private final Directory directory;

	/** By an administrator's consent; the others stand in the registrations. */
	private final Set<RoleAssignment> consented = new LinkedHashSet<>();

	private final StateFile file;

	RoleAssignments(Directory directory, StateFile file) {
		this.directory = directory;
		this.file = file;
		file.read((name, value) -> {
			RoleAssignment assignment = JsonMapper.shared().treeToValue(value, RoleAssignment.class);
			if (directory.knows(assignment)) {
				this.consented.add(assignment);
			}
		});
	}

	/**
	 * Every assignment that counts at this moment.
	 */
	public synchronized Set<RoleAssignment> all() {
		Set<RoleAssignment> all = new LinkedHashSet<>(this.directory.roleAssignments());
		this.consented.stream().filter(this.directory::knows).forEach(all::add);
		return all;
	}

	/**
	 * Takes back what came by an administrator's consent.
	 */
	public synchronized void withdraw(RoleAssignment assignment) {
		if (this.consented.remove(assignment)) {
			this.file.remove(assignment.toString());
		}
	}

	public List<String> of(User user, AppRegistration api) {
		// a role does not reach the members of a group within the group
		Set<UUID> principals = this.directory.directGroupsOf(user).stream().map(Group::id).collect(Collectors.toSet());
		principals.add(user.id());
		return roles(user.tenantId(), principals, api);
	}

	public List<String> of(AppRegistration client, Tenant tenant, AppRegistration api) {
		return roles(tenant.id(), Set.of(client.appId()), api);
	}

	public synchronized void assign(Tenant tenant, AppRegistration client, AppRegistration api, AppRole role) {
		RoleAssignment assignment = new RoleAssignment(tenant.id(), "ServicePrincipal", client.appId(), api.appId(),
				role.id());
		if (this.consented.add(assignment)) {
			this.file.put(assignment.toString(), assignment);
		}
	}

	public boolean mention(Tenant tenant, AppRegistration client) {
		return all().stream()
			.anyMatch((assignment) -> assignment.tenantId().equals(tenant.id())
					&& assignment.principalId().equals(client.appId()));
	}

	/**
	 * Whether a group was assigned to the application, in any role.
	 */
	public boolean mention(Group group, AppRegistration app) {
		return all().stream()
			.anyMatch((assignment) -> assignment.principalId().equals(group.id())
					&& assignment.resourceId().equals(app.appId()));
	}

	private List<String> roles(UUID tenant, Set<UUID> principals, AppRegistration api) {
		return all().stream()
			.filter((assignment) -> assignment.tenantId().equals(tenant))
			.filter((assignment) -> principals.contains(assignment.principalId()))
			.filter((assignment) -> assignment.resourceId().equals(api.appId()))
			.flatMap((assignment) -> this.directory.application(assignment.resourceId())
				.role(assignment.appRoleId())
				.stream())
			.map(AppRole::value)
			.distinct()
			.toList();
	}

}
