package com.example.identityemulator.clients;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
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
		return result("token: ", emulator, flow);
	}

	String result(String label, Emulator emulator, String flow) throws IOException {
		List<String> lines = new ArrayList<>();
		Process program = start(emulator, flow);
		try (BufferedReader output = program.inputReader()) {
			for (String line = output.readLine(); line != null; line = output.readLine()) {
				lines.add(line);
				answer(line, program, emulator);
			}
		}
		return lines.stream()
			.filter((line) -> line.startsWith(label))
			.findFirst()
			.orElseThrow(() -> new AssertionError(String.join("\n", lines)))
			.substring(label.length())
			.strip();
	}

	private Process start(Emulator emulator, String flow) throws IOException {
		ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(this.command)).redirectErrorStream(true);
		builder.command().add(flow);
		builder.environment().putAll(variables(emulator));
		return builder.start();
	}

	static Map<String, String> variables(Emulator emulator) {
		Map<String, String> variables = new HashMap<>(Sample.VARIABLES);
		variables.put("AUTHORITY", emulator.authority());
		variables.put("CHROMIUM", System.getProperty("clients.browser", "/usr/bin/chromium"));
		if (emulator.authority().startsWith("https:")) {
			String certificate = copyOfCertificate(emulator).toString();
			List.of("CA", "REQUESTS_CA_BUNDLE", "NODE_EXTRA_CA_CERTS")
				.forEach((name) -> variables.put(name, certificate));
		}
		return variables;
	}

	private static Path copyOfCertificate(Emulator emulator) {
		try {
			return Files.copy(emulator.certificate(), Path.of("target/development-ca.pem").toAbsolutePath(),
					StandardCopyOption.REPLACE_EXISTING);
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
