package com.example.quartet.tenantsetup.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import com.example.identityemulator.junit.Emulator;
import com.example.identityemulator.junit.EntraEmulator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
