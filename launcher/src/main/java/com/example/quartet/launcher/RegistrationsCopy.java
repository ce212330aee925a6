package com.example.quartet.launcher;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The registrations with the addresses that the modules have in this start.
 */
final class RegistrationsCopy {

	private final StartOptions options;

	RegistrationsCopy(StartOptions options) {
		this.options = options;
	}

	void write(Path from, Path to) {
		try {
			Path applications = Files.createDirectories(to.resolve("applications"));
			empty(applications);
			Files.copy(from.resolve("directory.json"), to.resolve("directory.json"),
					StandardCopyOption.REPLACE_EXISTING);
			try (DirectoryStream<Path> files = Files.newDirectoryStream(from.resolve("applications"), "*.json")) {
				for (Path file : files) {
					Files.writeString(applications.resolve(file.getFileName().toString()),
							adapt(Files.readString(file)));
				}
			}
		}
		catch (IOException ex) {
			throw new LaunchException("The registrations in %s could not be copied to %s: %s".formatted(from, to, ex));
		}
	}

	String adapt(String application) {
		String adapted = application;
		if (this.options.tls()) {
			// an application has one LogoutUrl only, and its registration names the one
			// over http
			adapted = adapted.replaceAll("(\"logoutUrl\"\\s*:\\s*\")http://localhost", "$1https://localhost");
		}
		if (this.options.portBase().isPresent()) {
			for (Port port : Port.values()) {
				// the mark keeps a port that was just written from being taken for
				// another one
				adapted = adapted.replace("localhost:" + port.number(StartOptions.USUAL.portBase()),
						"localhost:\u0000" + port.number(this.options.portBase()));
			}
		}
		return adapted.replace("\u0000", "");
	}

	private static void empty(Path folder) throws IOException {
		try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
			for (Path file : files) {
				Files.delete(file);
			}
		}
	}

}
