package com.example.identityemulator.graph;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import com.example.identityemulator.directory.Tenant;

/**
 * Names the role of administrators.
 */
final class DirectoryRole {

	/** The role's template, the same in every tenant of the platform. */
	static final String GLOBAL_ADMINISTRATOR = "62e90394-69f5-4237-9190-012177145e10";

	private DirectoryRole() {
	}

	static String objectId(Tenant tenant) {
		String name = GLOBAL_ADMINISTRATOR + "@" + tenant.id();
		return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.US_ASCII)).toString();
	}

}
