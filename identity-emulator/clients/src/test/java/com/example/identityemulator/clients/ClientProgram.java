package com.example.identityemulator.clients;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.example.identityemulator.junit.Emulator;

/**
 * A client in another language: it says which page a person should open, and which token
 * it got in the end.
 */
record ClientProgram(List<String> command) {

	static final Path SOURCES = Path.of("src/test/programs");

	String token(Emulator emulator, String flow) throws IOException {
		List<String> lines = new ArrayList<>();
		Process program = start(emulator, flow);
		try (BufferedReader output = program.inputReader()) {
			for (String line = output.readLine(); line != null; line = output.readLine()) {
				lines.add(line);
				answer(line, program, emulator);
			}
		}
		return lines.stream()
			.filter((line) -> line.startsWith("token: "))
			.findFirst()
			.orElseThrow(() -> new AssertionError(String.join("\n", lines)))
			.substring("token: ".length())
			.strip();
	}

	private Process start(Emulator emulator, String flow) throws IOException {
		ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(this.command)).redirectErrorStream(true);
		builder.command().add(flow);
		builder.environment().putAll(variables(emulator));
		return builder.start();
	}

	static Map<String, String> variables(Emulator emulator) {
		String certificate = Path.of("target/development-ca.pem").toAbsolutePath().toString();
		write(Path.of(certificate), emulator);
		return Map.ofEntries(Map.entry("AUTHORITY", emulator.authority()), Map.entry("TENANT", Sample.TENANT),
				Map.entry("CA", certificate), Map.entry("REQUESTS_CA_BUNDLE", certificate),
				Map.entry("NODE_EXTRA_CA_CERTS", certificate), Map.entry("API", Sample.API),
				Map.entry("SITE", Sample.SITE), Map.entry("SITE_SECRET", Sample.SITE_SECRET),
				Map.entry("DAEMON", Sample.DAEMON), Map.entry("DAEMON_SECRET", Sample.DAEMON_SECRET),
				Map.entry("PROGRAM", Sample.PROGRAM));
	}

	private static void write(Path file, Emulator emulator) {
		try {
			Files.copy(emulator.certificate(), file, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void answer(String line, Process program, Emulator emulator) throws IOException {
		if (line.startsWith("sign in: ")) {
			String code = emulator.signIn(Sample.ALICE, Sample.PASSWORD)
				.at(line.substring("sign in: ".length()))
				.get("code");
			program.outputWriter().append(code).append("\n").flush();
		}
		if (line.startsWith("device: ")) {
			emulator.signIn(Sample.ALICE, Sample.PASSWORD).onDevice(line.substring("device: ".length()));
			program.outputWriter().append("\n").flush();
		}
	}

}
