package com.example.identityemulator.directory;

import java.nio.file.Path;
import java.util.List;

import com.example.identityemulator.state.StateFile;

/**
 * The test registrations, for tests without a server.
 */
public final class SampleDirectory {

	private static final RegistrationFiles FILES = new RegistrationFiles(Path.of("src/test/resources/registrations"));

	private SampleDirectory() {
	}

	public static Directory load() {
		return new Directory(FILES.read(new RegistrationParser(List.of())::parse));
	}

	public static Consents consents() {
		return new Consents(load().permissionGrants(), StateFile.NOWHERE, (consent) -> true);
	}

	public static RoleAssignments roles(Directory directory) {
		return new RoleAssignments(directory, StateFile.NOWHERE);
	}

}
