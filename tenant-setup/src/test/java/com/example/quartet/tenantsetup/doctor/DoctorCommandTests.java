package com.example.quartet.tenantsetup.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import com.example.identityemulator.junit.Emulator;
import com.example.identityemulator.junit.EntraEmulator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.util.FileSystemUtils;

import static org.assertj.core.api.Assertions.assertThat;

@EntraEmulator(registrations = "../registrations")
class DoctorCommandTests {

	private DoctorRun doctor;

	@BeforeEach
	void prepare(Emulator emulator) {
		this.doctor = new DoctorRun(emulator.authority());
	}

	@Test
	void withTheSettingsOfTheEmulatorNothingWouldFail() {
		assertThat(this.doctor.run()).as(this.doctor.output).isZero();
		assertThat(this.doctor.output).contains("identity provider (", "web-app (", "todo-api (", "downstream-api (",
				"daemon-client (", "Nothing would fail.");
	}

	@Test
	void aFolderWithoutRegistrationsIsSaidInOneSentence(@TempDir Path folder) {
		this.doctor.registrations = folder;
		assertThat(this.doctor.run()).isOne();
		assertThat(this.doctor.output).isEqualTo("%s cannot be read (NoSuchFileException): --registrations names the "
				+ "folder of the registrations.%n", folder.resolve("applications/todo-api.json"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{   | Unexpected end-of-input
			{}  | it has no homeTenant
			""")
	void aRegistrationThatCannotBeReadIsSaidInOneSentence(String content, String reason, @TempDir Path folder)
			throws IOException {
		FileSystemUtils.copyRecursively(this.doctor.registrations, folder);
		this.doctor.registrations = folder;
		Path directory = Files.writeString(folder.resolve("directory.json"), content);
		assertThat(this.doctor.run()).isOne();
		assertThat(this.doctor.output).startsWith("%s cannot be read (%s".formatted(directory, reason)).hasLineCount(1);
	}

	@Test
	void noSecretIsEverPrinted() throws IOException {
		this.doctor.with("WEB_APP_CLIENT_SECRET", "a-secret-that-is-wrong").run();
		assertThat(this.doctor.output).doesNotContain("a-secret-that-is-wrong");
		try (Stream<Path> secrets = Files.list(Path.of("../registrations/secrets"))) {
			for (Path secret : secrets.toList()) {
				assertThat(this.doctor.output).doesNotContain(Files.readString(secret).strip());
			}
		}
	}

}
