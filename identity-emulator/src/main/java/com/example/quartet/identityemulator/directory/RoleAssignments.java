package com.example.quartet.identityemulator.directory;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Remembers which roles people and applications hold at an API, tenant by tenant.
 */
public class RoleAssignments {

	private final Directory directory;

	private final Set<RoleAssignment> assignments;

	RoleAssignments(Directory directory, List<RoleAssignment> given) {
		this.directory = directory;
		this.assignments = new LinkedHashSet<>(given);
	}

	public List<String> of(User user, AppRegistration api) {
		return roles(user.tenantId(), user.id(), api);
	}

	public List<String> of(AppRegistration client, Tenant tenant, AppRegistration api) {
		return roles(tenant.id(), client.appId(), api);
	}

	public synchronized void assign(Tenant tenant, AppRegistration client, AppRegistration api, AppRole role) {
		this.assignments
			.add(new RoleAssignment(tenant.id(), "ServicePrincipal", client.appId(), api.appId(), role.id()));
	}

	public synchronized boolean mention(Tenant tenant, AppRegistration client) {
		return this.assignments.stream()
			.anyMatch((assignment) -> assignment.tenantId().equals(tenant.id())
					&& assignment.principalId().equals(client.appId()));
	}

	private synchronized List<String> roles(UUID tenant, UUID principal, AppRegistration api) {
		return this.assignments.stream()
			.filter((assignment) -> assignment.tenantId().equals(tenant))
			.filter((assignment) -> assignment.principalId().equals(principal))
			.filter((assignment) -> assignment.resourceId().equals(api.appId()))
			.flatMap((assignment) -> this.directory.application(assignment.resourceId())
				.role(assignment.appRoleId())
				.stream())
			.map(AppRole::value)
			.toList();
	}

}
