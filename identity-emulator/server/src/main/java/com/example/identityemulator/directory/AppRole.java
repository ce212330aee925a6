package com.example.identityemulator.directory;

import java.util.List;
import java.util.UUID;

/**
 * A role of an API: given to people, or to applications that act as themselves.
 */
public record AppRole(UUID id, String value, String displayName, String description, List<String> allowedMemberTypes,
		Boolean isEnabled) {

	public AppRole {
		allowedMemberTypes = (allowedMemberTypes != null) ? List.copyOf(allowedMemberTypes) : List.of();
		isEnabled = (isEnabled == null) || isEnabled;
	}

	public boolean isForApplications() {
		return this.allowedMemberTypes.contains("Application");
	}

}
