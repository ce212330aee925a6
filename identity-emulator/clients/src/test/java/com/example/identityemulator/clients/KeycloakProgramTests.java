package com.example.identityemulator.clients;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

import com.example.identityemulator.junit.Emulator;
import com.example.identityemulator.junit.EntraEmulator;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;

import org.springframework.util.FileSystemUtils;

/**
 * Keycloak with the emulator as the identity provider behind it. Its cookies need a
 * browser.
 */
@EntraEmulator(registrations = Sample.REGISTRATIONS)
class KeycloakProgramTests implements SiteFlow {

	private static final URI ADDRESS = URI.create("http://localhost:18477");

	@AutoClose
	private static SiteProgram keycloak;

	@BeforeAll
	static void start(Emulator emulator) throws Exception {
		NodePackages.install();
		Path folder = ProgramProject.build("keycloak").resolve("keycloak-26.7.3");
		FileSystemUtils.deleteRecursively(folder.resolve("data"));
		Files.createDirectories(folder.resolve("data/import"));
		Files.copy(ClientProgram.SOURCES.resolve("keycloak/sample-realm.json"),
				folder.resolve("data/import/sample-realm.json"));
		keycloak = SiteProgram.start("keycloak", ADDRESS, emulator, new ProcessBuilder("bash",
				folder.resolve("bin/kc.sh").toString(), "start-dev", "--import-realm", "--http-port=18477"));
	}

	@Override
	public String page(Emulator emulator) throws Exception {
		return NodePackages.program("keycloak.js").result("page: ", emulator, ADDRESS + "/realms/sample/account");
	}

}
