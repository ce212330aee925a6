package com.example.quartet.identityemulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.util.FileSystemUtils;

/**
 * The repository's registrations and two applications more: a program and a page.
 */
public final class RegistrationsWithMore {

	public static final String PROGRAM = "80860000-0000-4000-8000-000000000006";

	public static final String PAGE = "80870000-0000-4000-8000-000000000007";

	private RegistrationsWithMore() {
	}

	public static Path folder() {
		try {
			Path folder = Files.createTempDirectory("registrations");
			FileSystemUtils.copyRecursively(Path.of("../registrations"), folder);
			FileSystemUtils.copyRecursively(Path.of("src/test/resources/more-applications"),
					folder.resolve("applications"));
			return folder;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
