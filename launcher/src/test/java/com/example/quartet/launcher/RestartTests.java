package com.example.quartet.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A module that is started once more has the settings of all others, also where they came
 * from a file. Each module here is a program that says what its settings are, and ends.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "files have other permissions there")
class RestartTests {

	@TempDir
	Path root;

	private Path settings;

	@BeforeEach
	void everythingWasStartedWithAFile() throws IOException {
		for (AppModule module : Project.MODULES) {
			aProgram(module.jar(this.root));
		}
		Files.createDirectories(this.root.resolve("registrations/applications"));
		Files.writeString(this.root.resolve("registrations/directory.json"), "{}");
		this.settings = aFile("entra", "https://login.example.com");
		String portBase = String.valueOf(ThreadLocalRandom.current().nextInt(10_000, 20_000));
		assertThat(run("--detach", "--port-base", portBase, "--env", "entra")).contains("did not start");
	}

	@Test
	void aModuleThatIsRestartedHasTheSettingsOfTheStart() throws IOException {
		restart();
		assertThat(authority()).isEqualTo("https://login.example.com");
	}

	@Test
	void theFileIsReadAgain() throws IOException {
		aFile("entra", "https://login.example.org");
		restart();
		assertThat(authority()).isEqualTo("https://login.example.org");
	}

	@Test
	void aFileThatIsNamedCountsInstead() throws IOException {
		aFile("other", "https://login.example.net");
		restart("--env", "other");
		assertThat(authority()).isEqualTo("https://login.example.net");
	}

	@Test
	void whatStartsNothingDoesNotNeedTheFile() throws IOException {
		Files.delete(this.settings);
		assertThat(run("stop")).isEqualTo("Nothing was running.\n");
	}

	private void restart(String... options) throws IOException {
		List<String> words = new ArrayList<>(List.of("restart", "todo-api"));
		words.addAll(List.of(options));
		assertThat(run(words.toArray(String[]::new))).contains("todo-api did not start");
	}

	private String run(String... words) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
						System.getProperty("java.class.path"), Launcher.class.getName(), "run"));
		command.addAll(List.of(words));
		ProcessBuilder launcher = new ProcessBuilder(command).directory(this.root.toFile()).redirectErrorStream(true);
		launcher.environment().remove("IDENTITY_AUTHORITY");
		return new String(launcher.start().getInputStream().readAllBytes());
	}

	private Path aFile(String name, String authority) throws IOException {
		Path file = Files.writeString(this.root.resolve(name), "IDENTITY_AUTHORITY=%s\n".formatted(authority));
		return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
	}

	private static void aProgram(Path jar) throws IOException {
		Manifest manifest = new Manifest();
		manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
		manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, AuthorityProgram.class.getName());
		String type = AuthorityProgram.class.getName().replace('.', '/') + ".class";
		Files.createDirectories(jar.getParent());
		try (JarOutputStream content = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
			content.putNextEntry(new ZipEntry(type));
			content.write(AuthorityProgram.class.getResourceAsStream("/" + type).readAllBytes());
		}
	}

	private String authority() throws IOException {
		return Files.readString(new StateFolder(this.root).log(Project.module("todo-api"))).strip();
	}

}
