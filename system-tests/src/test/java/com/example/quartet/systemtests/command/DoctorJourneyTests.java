package com.example.quartet.systemtests.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.example.quartet.systemtests.running.Quartet;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The packaged program, as {@code ./run doctor} starts it, finds nothing wrong with a
 * system that runs.
 */
class DoctorJourneyTests {

	private static final Path PROGRAM = Path.of("../tenant-setup/target/tenant-setup.jar");

	private static final Path REGISTRATIONS = Path.of("../registrations");

	private final Quartet quartet = Quartet.running();

	@Test
	void nothingWouldFailInASystemThatRuns() throws Exception {
		assertThat(doctor()).startsWith("identity provider (%s, ".formatted(this.quartet.emulator()))
			.contains("ok    %s answers for the same tenant\n".formatted(this.quartet.todoApi()))
			.endsWith("Nothing would fail.\n");
	}

	private String doctor() throws IOException, InterruptedException {
		ProcessBuilder program = new ProcessBuilder(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", PROGRAM.toString(),
						"doctor", "--registrations=" + REGISTRATIONS, "--site=" + this.quartet.webApp()))
			.redirectErrorStream(true);
		program.environment()
			.putAll(Map.of("IDENTITY_AUTHORITY", this.quartet.emulator(), "TODO_API_URL", this.quartet.todoApi(),
					"DOWNSTREAM_API_URL", this.quartet.downstreamApi()));
		for (String module : List.of("web-app", "todo-api", "daemon-client")) {
			String variable = module.replace("-client", "").replace('-', '_').toUpperCase(Locale.ROOT);
			program.environment()
				.put(variable + "_CLIENT_SECRET_FILE", REGISTRATIONS.resolve("secrets/" + module).toString());
		}
		// a proxy that is not there, and is not to be used
		program.environment().putAll(Map.of("HTTP_PROXY", "http://127.0.0.1:1", "NO_PROXY", "10.0.0.0/8,localhost"));
		Process doctor = program.start();
		return new String(doctor.getInputStream().readAllBytes());
	}

}
