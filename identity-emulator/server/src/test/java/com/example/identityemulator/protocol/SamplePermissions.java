package com.example.identityemulator.protocol;

import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.directory.SampleDirectory;

/**
 * What the test registrations have agreed to, for tests without a server.
 */
public final class SamplePermissions {

	private SamplePermissions() {
	}

	public static Permissions of(Directory directory) {
		return new Permissions(directory, SampleDirectory.consents());
	}

}
