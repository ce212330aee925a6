package com.example.quartet.systemtests.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One packaged jar, run as a process of its own with nothing but environment variables.
 */
final class Program implements AutoCloseable {

	private static final List<String> JAVA = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
			"-XX:+UseSerialGC", "-Xmx96m", "-XX:TieredStopAtLevel=1", "-Xss512k");

	/**
	 * A folder of jars to attach to each module from outside, as Boot's
	 * PropertiesLauncher does.
	 */
	private static final String ATTACHED = System.getProperty("quartet.attached");

	private final String module;

	private final Path log;

	private final Process process;

	private Program(String module, Path log, Process process) {
		this.module = module;
		this.log = log;
		this.process = process;
	}

	/**
	 * Starts a server.
	 * @param module whose jar it is
	 * @param address where it listens
	 * @param folder has its log
	 * @param variables what else it is told
	 * @return not yet healthy
	 */
	static Program serve(String module, String address, Path folder, Map<String, String> variables) {
		Map<String, String> all = new HashMap<>(variables);
		all.put("SERVER_PORT", portOf(address));
		FreePort.await(URI.create(address).getPort());
		return start(module, folder, all);
	}

	static String portOf(String address) {
		return String.valueOf(URI.create(address).getPort());
	}

	static Program start(String module, Path folder, Map<String, String> variables, String... arguments) {
		Path log = folder.resolve(module + ".log");
		List<String> command = new ArrayList<>(JAVA);
		command.addAll(launch(module, jarOf(module).toAbsolutePath().normalize()));
		command.addAll(List.of(arguments));
		ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
			.redirectErrorStream(true)
			.redirectOutput(log.toFile());
		// a machine that is busy with other work is slow, and that is no neighbour that
		// hangs
		builder.environment().put("QUARTET_IDENTITY_READTIMEOUT", "30s");
		builder.environment().putAll(variables);
		try {
			return new Program(module, log, builder.start());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<String> launch(String module, Path jar) {
		if (ATTACHED == null || "identity-emulator".equals(module)) {
			return ClassArchive.of(jar, JAVA).launch();
		}
		return List.of("-Dloader.path=" + Path.of(ATTACHED).toAbsolutePath(), "-cp", jar.toString(),
				"org.springframework.boot.loader.launch.PropertiesLauncher");
	}

	private static Path jarOf(String module) {
		String folder = "identity-emulator".equals(module) ? "identity-emulator/server" : module;
		return Path.of("..", folder, "target", module + ".jar");
	}

	void awaitHealth(String address) throws IOException, InterruptedException {
		awaitHealth(address, HttpClient.newHttpClient());
	}

	void awaitHealth(String address, HttpClient http) throws IOException, InterruptedException {
		HttpRequest question = HttpRequest.newBuilder(URI.create(address + "/actuator/health")).build();
		Instant deadline = Instant.now().plus(Duration.ofMinutes(3));
		while (Instant.now().isBefore(deadline) && this.process.isAlive()) {
			try {
				if (http.send(question, BodyHandlers.discarding()).statusCode() == 200) {
					return;
				}
			}
			catch (ConnectException ex) {
				// not yet
			}
			Thread.sleep(200);
		}
		throw new IllegalStateException("%s did not become healthy:%n%s".formatted(this.module, output()));
	}

	int awaitExit() throws InterruptedException {
		if (!this.process.waitFor(2, TimeUnit.MINUTES)) {
			throw new IllegalStateException("%s did not come to an end:%n%s".formatted(this.module, output()));
		}
		return this.process.exitValue();
	}

	String output() {
		try {
			return Files.readString(this.log);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	void kill() {
		this.process.destroyForcibly();
	}

	@Override
	public void close() {
		this.process.destroy();
	}

}
