package com.example.quartet.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

import org.junit.jupiter.api.AfterEach;
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
 * {@code doctor} is handed the settings that the modules have, and files are looked for
 * where the person is.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "files have other permissions there")
class TenantSettingsTests {

	@TempDir
	Path root;

	@TempDir
	Path caller;

	private Process running;

	private StateFolder state;

	@BeforeEach
	void aProcessThatIsTheToDoApi() throws IOException {
		this.state = new StateFolder(this.root);
		this.state.check();
		AppModule todoApi = Project.module("todo-api");
		this.running = new ProcessBuilder("/bin/sh", "-c", "read line", "sh", this.state.pid(todoApi).jar().toString())
			.start();
		this.state.pid(todoApi).write(this.running.toHandle());
	}

	@AfterEach
	void itEnds() {
		this.running.destroyForcibly();
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
	void theFileThatTheModulesWereStartedWithIsReadUnlessAnotherIsNamed() throws IOException {
		settings("IDENTITY_TENANT=contoso.example\n");
		StartOptions.USUAL.withSettings(Optional.of(this.caller.resolve("mine.env"))).write(this.state.startOptions());
		assertThat(program("doctor").environment()).containsEntry("IDENTITY_TENANT", "contoso.example");
		assertThatExceptionOfType(LaunchException.class).isThrownBy(() -> program("doctor", "--env=another.env"));
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
	void modulesOnOtherPortsAreExaminedThere() throws IOException {
		new StartOptions(false, OptionalInt.of(7000), false).write(this.state.startOptions());
		ProcessBuilder doctor = program("doctor");
		assertThat(doctor.environment())
			.containsEntry("IDENTITY_AUTHORITY", "http://127.0.0.1:" + (7000 + Port.EMULATOR.ordinal()))
			.containsEntry("TODO_API_URL", "http://localhost:" + (7000 + Port.TODO_API.ordinal()));
		// region web-app
		assertThat(doctor.environment()).containsEntry("WEB_APP_CLIENT_SECRET_FILE", "registrations/secrets/web-app");
		assertThat(doctor.command()).endsWith("doctor", "--site=http://localhost:7000");
		// endregion
	}

	@Test
	void modulesOverHttpsAreExaminedThereAndTrusted() throws IOException {
		overHttps();
		ProcessBuilder doctor = program("doctor");
		assertThat(doctor.environment()).containsEntry("IDENTITY_AUTHORITY", "https://127.0.0.1:9443")
			.containsEntry("TODO_API_URL", "https://localhost:8081")
			.containsEntry("SPRING_HTTP_CLIENTS_SSL_BUNDLE", "development");
		// region web-app
		assertThat(doctor.command()).endsWith("--site=https://localhost:8080");
		// endregion
	}

	@Test
	void anotherProviderHasNoCertificateOfTheEmulator() throws IOException {
		overHttps();
		settings("IDENTITY_AUTHORITY=https://login.microsoftonline.com\n");
		assertThat(program("doctor", "--env=mine.env").environment())
			.containsEntry("IDENTITY_AUTHORITY", "https://login.microsoftonline.com")
			.doesNotContainKeys("SPRING_HTTP_CLIENTS_SSL_BUNDLE", "TODO_API_URL", "TODO_API_CLIENT_SECRET_FILE");
	}

	@Test
	void whereNothingRunsTheUsualStartIsExamined() throws Exception {
		overHttps();
		this.running.destroyForcibly().waitFor();
		ProcessBuilder doctor = program("doctor");
		assertThat(doctor.environment()).doesNotContainKeys("IDENTITY_AUTHORITY", "TODO_API_URL");
		// region web-app
		assertThat(doctor.command()).endsWith("--site=http://localhost:8080");
		// endregion
	}

	@Test
	void aSiteOfYourOwnStays() {
		assertThat(program("doctor", "--site", "https://todos.example").command()).endsWith("--site",
				"https://todos.example");
	}

	@Test
	void filesOfRegisterAreWhereThePersonIs() {
		ProcessBuilder register = program("register", "--env=mine.env", "--keys", "keys", "--dry-run");
		assertThat(register.command()).endsWith("register", "--env", this.caller.resolve("mine.env").toString(),
				"--keys", this.caller.resolve("keys").toString(), "--dry-run");
		assertThat(register.environment()).isEqualTo(Map.of("OF_THE_SHELL", "stays"));
		assertThat(program("register", "--env", "--dry-run").command()).endsWith("--env", "--dry-run");
	}

	private void overHttps() throws IOException {
		new StartOptions(true, OptionalInt.empty(), false).write(this.state.startOptions());
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
