package com.example.quartet.systemtests.journey;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import com.example.quartet.systemtests.running.Quartet;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A person who watches the daemon on a terminal sees how far it is.
 */
class TerminalJourneyTests {

	private final Quartet quartet = Quartet.running();

	@Test
	void aTerminalShowsABar() throws Exception {
		new ForgottenTodos(this.quartet, 3);
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		String jar = Path.of("..", "daemon-client", "target", "daemon-client.jar").toAbsolutePath().toString();
		ProcessBuilder terminal = new ProcessBuilder("script", "-qec", java + " -jar " + jar + " --once", "/dev/null");
		terminal.environment().put("IDENTITY_AUTHORITY", this.quartet.emulator());
		terminal.environment().put("TODO_API_URL", this.quartet.todoApi());
		terminal.environment().put("DOWNSTREAM_API_URL", this.quartet.downstreamApi());
		terminal.environment()
			.put("DAEMON_CLIENT_SECRET_FILE",
					Path.of("..", "registrations", "secrets", "daemon-client").toAbsolutePath().toString());
		Process process = terminal.redirectErrorStream(true).start();
		String seen = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
		assertThat(process.exitValue()).as(seen).isZero();
		assertThat(seen).containsPattern("\r\\[#+-*] \\d+ of \\d+ to-dos seen, reminded=\\d+")
			.containsPattern("\r\\[#{30}] (\\d+) of \\1 to-dos seen")
			.doesNotContain("progress tenant=");
	}

}
