package com.example.quartet.identitysupport.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import org.springframework.util.FileSystemUtils;

/**
 * Copies the registrations and gives every application signing keys of its own; to be
 * named before the emulator that reads the copy.
 */
public class OwnSigningKeys implements BeforeAllCallback {

	/**
	 * Where the copy is.
	 */
	public static final String REGISTRATIONS = "target/registrations-with-own-signing-keys";

	@Override
	public void beforeAll(ExtensionContext context) throws IOException {
		Path copy = Path.of(REGISTRATIONS);
		FileSystemUtils.copyRecursively(Path.of("../registrations"), copy);
		try (Stream<Path> applications = Files.list(copy.resolve("applications"))) {
			for (Path application : applications.toList()) {
				addKey(application);
			}
		}
	}

	// a certificate that proves who it is stays beside it
	private static void addKey(Path application) throws IOException {
		String key = "{ \"displayName\": \"Signs\", \"type\": \"X509CertAndPassword\", \"usage\": \"Sign\" }";
		String json = Files.readString(application);
		Files.writeString(application,
				json.contains("\"keyCredentials\"")
						? json.replaceFirst("\"keyCredentials\"\\s*:\\s*\\[", "\"keyCredentials\": [" + key + ",")
						: json.replaceFirst("\\{", "{ \"keyCredentials\": [" + key + "],"));
	}

}
