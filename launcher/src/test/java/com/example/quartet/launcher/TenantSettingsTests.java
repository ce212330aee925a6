package com.example.quartet.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Files are read as the start reads them, and looked for where the person is.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "files have other permissions there")
class TenantSettingsTests {

	@TempDir
	Path root;

	@TempDir
	Path caller;

	private StateFolder state;

	@BeforeEach
	void aProject() {
		this.state = new StateFolder(this.root);
	}

	@ParameterizedTest
	@ValueSource(strings = { "--env mine.env", "--env=mine.env" })
	void aFileOfSettingsIsReadAsTheStartReadsIt(String option) throws IOException {
		settings("export IDENTITY_TENANT=\"contoso.example\"\nTODO_API_CERTIFICATE='a b.pem'\n");
		ProcessBuilder doctor = program(("doctor --help " + option).split(" "));
		assertThat(doctor.environment()).containsEntry("IDENTITY_TENANT", "contoso.example")
			.containsEntry("TODO_API_CERTIFICATE", "a b.pem")
			.containsEntry("OF_THE_SHELL", "stays");
		assertThat(doctor.command()).containsSubsequence("doctor", "--help")
			.noneMatch((word) -> word.startsWith("--env") || word.contains("mine.env"));
	}

	@Test
	void aFileOfSettingsThatIsNotThereIsNamed() {
		assertThatExceptionOfType(LaunchException.class).isThrownBy(() -> program("doctor", "--env", "mine.env"))
			.withMessage("There is no file %s, which --env names.", this.caller.resolve("mine.env"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "doctor --env", "doctor --env=", "doctor --env --site=http://localhost:8080" })
	void aFileOfSettingsHasAName(String words) {
		assertThatExceptionOfType(LaunchException.class).isThrownBy(() -> program(words.split(" ")))
			.withMessage("--env takes a file with settings: ./run doctor --env .env.entra");
	}

	@Test
	void filesOfRegisterAreWhereThePersonIs() {
		ProcessBuilder register = program("register", "--env=mine.env", "--keys", "keys", "--dry-run");
		assertThat(register.command()).endsWith("register", "--env", this.caller.resolve("mine.env").toString(),
				"--keys", this.caller.resolve("keys").toString(), "--dry-run");
		assertThat(register.environment()).isEqualTo(Map.of("OF_THE_SHELL", "stays"));
		assertThat(program("register", "--env", "--dry-run").command()).endsWith("--env", "--dry-run");
	}

	private void settings(String content) throws IOException {
		Path file = Files.writeString(this.caller.resolve("mine.env"), content);
		Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
	}

	private ProcessBuilder program(String... words) {
		OperatingSystem system = new OperatingSystem("Linux", Map.of("OF_THE_SHELL", "stays"));
		Terminal terminal = new Terminal(new PrintStream(OutputStream.nullOutputStream()), false, Map.of());
		return new TenantCommand(system, this.state, this.caller, terminal).program(List.of(words));
	}

}
