package com.example.identityemulator.graph;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.directory.Tenant;

/**
 * Names the role of administrators.
 */
final class DirectoryRole {

	private DirectoryRole() {
	}

	static String objectId(Tenant tenant) {
		String name = Directory.GLOBAL_ADMINISTRATOR + "@" + tenant.id();
		return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.US_ASCII)).toString();
	}

}
