package com.example.quartet.workshop.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.example.quartet.systemtests.running.Quartet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The commands of a walk-through answer what stands below them.
 */
class WalkThroughsJourneyTests {

	private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

	private static final Pattern COMMANDS = Pattern
		.compile("(<!-- run by .+ -->\n)?```bash\n(.+?)```\n(?:\n```text\n(.+?)```\n)?", Pattern.DOTALL);

	private static final String END = "-- the commands end here --";

	private final Quartet quartet = Quartet.running();

	@ParameterizedTest
	@MethodSource("documents")
	void whoTypesTheCommandsReadsWhatStandsBelowThem(Path document) throws Exception {
		List<MatchResult> commands = COMMANDS.matcher(here(Files.readString(document)))
			.results()
			.filter((block) -> block.group(1) == null)
			.toList();
		List<String> answers = List.of(type(commands).split(END + "\n"));
		assertThat(answers).hasSameSizeAs(commands);
		for (int index = 0; index < commands.size(); index++) {
			MatchResult block = commands.get(index);
			assertThat(block.group(3)).as("what should stand below " + block.group(2)).isNotNull();
			String answer = answers.get(index);
			assertThat(block.group(3).lines()).as(block.group(2))
				.allSatisfy((line) -> assertThat(answer).containsSubsequence(line.split("\\.\\.\\.")));
		}
	}

	static List<Path> documents() throws IOException {
		try (Stream<Path> files = Files.list(ROOT.resolve("workshop/docs/flows"))) {
			return files.filter((file) -> file.getFileName().toString().matches("\\d+-.*\\.md")).sorted().toList();
		}
	}

	private String here(String text) {
		return text.replace("http://127.0.0.1:9000", this.quartet.emulator())
			.replace("http://127.0.0.1:9001", this.quartet.emulatorAdmin())
			.replace("http://localhost:8080", this.quartet.webApp())
			.replace("http://localhost:8081", this.quartet.todoApi())
			.replace("http://localhost:8082", this.quartet.downstreamApi())
			// ./run leaves its sample secret out where there is a certificate
			.replace("DAEMON_CERTIFICATE=", "DAEMON_CLIENT_SECRET_FILE= DAEMON_CERTIFICATE=");
	}

	/**
	 * One shell for all of a document: what it remembers in one place it uses in another.
	 */
	private String type(List<MatchResult> commands) throws IOException, InterruptedException {
		String script = commands.stream()
			.map((block) -> block.group(2) + "echo; echo '" + END + "'\n")
			.collect(Collectors.joining());
		ProcessBuilder shell = new ProcessBuilder("bash", "-c", script).directory(ROOT.toFile())
			.redirectErrorStream(true);
		shell.environment()
			.putAll(Map.of("IDENTITY_AUTHORITY", this.quartet.emulator(), "TODO_API_URL", this.quartet.todoApi(),
					"DOWNSTREAM_API_URL", this.quartet.downstreamApi(), "DAEMON_CLIENT_SECRET_FILE",
					"registrations/secrets/daemon-client"));
		Process process = shell.start();
		String output = new String(process.getInputStream().readAllBytes());
		process.waitFor();
		return output;
	}

}
