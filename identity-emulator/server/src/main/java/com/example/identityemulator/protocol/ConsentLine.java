package com.example.identityemulator.protocol;

import java.util.List;
import java.util.Set;

import com.example.identityemulator.directory.AppRegistration;
import com.example.identityemulator.directory.Permission;

/**
 * One line of a consent: what a client wants to do at an API.
 */
public record ConsentLine(AppRegistration client, AppRegistration api, Set<String> scopes) {

	public List<Permission> permissions() {
		return this.scopes.stream().flatMap((scope) -> this.api.permission(scope).stream()).toList();
	}

	public boolean needsAdministrator() {
		return permissions().stream().anyMatch(Permission::needsAdministrator);
	}

}
