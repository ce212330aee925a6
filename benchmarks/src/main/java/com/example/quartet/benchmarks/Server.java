package com.example.quartet.benchmarks;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A program in a process of its own, called over loopback.
 */
final class Server implements AutoCloseable {

	static final List<String> DEFAULT = List.of("-XX:+UseSerialGC", "-Xmx256m");

	/**
	 * As {@code ./run} starts programs.
	 */
	static final List<String> LEAN = List.of("-XX:+UseSerialGC", "-Xmx96m", "-XX:TieredStopAtLevel=1", "-Xss512k");

	private static final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final Process process;

	private final String address;

	private Server(Process process, int port) {
		this.process = process;
		this.address = "http://127.0.0.1:" + port;
	}

	static Server emulator(List<String> options) throws IOException, InterruptedException {
		Server emulator = start(options, "-jar", "identity-emulator/server/target/identity-emulator.jar");
		emulator.await("/actuator/health");
		return emulator;
	}

	static Server mockOAuth2Server(List<String> options) throws IOException, InterruptedException {
		Server mock = start(options, "no.nav.security.mock.oauth2.StandaloneMockOAuth2ServerKt");
		mock.await("/isalive");
		return mock;
	}

	private static Server start(List<String> options, String... program) throws IOException {
		int port = freePort();
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
		command.addAll(options);
		command.addAll(List.of(program));
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD);
		builder.environment().put("SERVER_PORT", String.valueOf(port));
		builder.environment().put("EMULATOR_PUBLIC_URL", "http://127.0.0.1:" + port);
		builder.environment().put("EMULATOR_REGISTRATIONS", "registrations");
		return new Server(builder.start(), port);
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	private void await(String path) throws IOException, InterruptedException {
		HttpRequest question = HttpRequest.newBuilder(URI.create(this.address + path)).build();
		long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
		while (this.process.isAlive() && System.nanoTime() < deadline) {
			try {
				if (http.send(question, BodyHandlers.discarding()).statusCode() == 200) {
					return;
				}
			}
			catch (ConnectException ex) {
				// not yet
			}
			Thread.sleep(20);
		}
		this.process.destroy();
		throw new IllegalStateException("A server did not become healthy: " + this.process.info().commandLine());
	}

	String address() {
		return this.address;
	}

	String post(String path, String form) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create(this.address + path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString(form))
			.build();
		HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
		if (response.statusCode() != 200) {
			throw new IllegalStateException(response.body());
		}
		return response.body();
	}

	/**
	 * The CPU time of the whole process.
	 */
	long cpu() {
		return this.process.info().totalCpuDuration().orElseThrow().toNanos();
	}

	@Override
	public void close() {
		this.process.destroy();
		this.process.onExit().join();
	}

}
