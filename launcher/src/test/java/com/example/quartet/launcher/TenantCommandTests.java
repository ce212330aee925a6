package com.example.quartet.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * {@code register} and {@code doctor} install a missing Maven if they are asked to.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "its package manager is a script of /bin/sh")
class TenantCommandTests {

	@TempDir
	Path root;

	@BeforeEach
	void aMachineWithoutMaven() throws IOException {
		Path brew = Files.writeString(this.root.resolve("brew"), """
				#!/bin/sh
				echo "$@" >>%s
				""".formatted(this.root.resolve("calls")));
		Files.setPosixFilePermissions(brew, PosixFilePermissions.fromString("rwxr-xr-x"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "register --install", "doctor --install --site=http://localhost:8080" })
	void mavenIsInstalledIfThatIsAskedFor(String words) {
		run(words);
		assertThat(this.root.resolve("calls")).hasContent("install -q maven");
	}

	@ParameterizedTest
	@ValueSource(strings = { "register", "doctor" })
	void otherwiseTheCommandIsTold(String words) {
		run(words);
		assertThat(this.root.resolve("calls")).doesNotExist();
	}

	private void run(String words) {
		OperatingSystem system = new OperatingSystem("Mac OS X", Map.of("PATH", this.root.toString()));
		TenantCommand command = new TenantCommand(system, new StateFolder(this.root), this.root,
				new Terminal(System.out, false, Map.of()));
		assertThatExceptionOfType(LaunchException.class).isThrownBy(() -> command.run(List.of(words.split(" "))))
			.withMessageContaining("On this machine: brew install -q maven");
	}

}
