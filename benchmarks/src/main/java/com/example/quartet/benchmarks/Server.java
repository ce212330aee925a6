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
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;

/**
 * A program in a process of its own, called over loopback.
 */
final class Server implements AutoCloseable {

	static final List<String> DEFAULT = List.of("-XX:+UseSerialGC", "-Xmx256m");

	/**
	 * As {@code ./run} starts programs.
	 */
	static final List<String> LEAN = List.of("-XX:+UseSerialGC", "-Xmx96m", "-XX:TieredStopAtLevel=1", "-Xss512k");

	/**
	 * A directory of 100,000 people with a consent each does not fit in 256 MB.
	 */
	static final List<String> SPACIOUS = List.of("-XX:+UseSerialGC", "-Xmx1g");

	private static final Pattern USED = Pattern.compile("generation +total \\d+K, used (\\d+)K");

	private static final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final Process process;

	private final String address;

	private Server(Process process, String address) {
		this.process = process;
		this.address = address;
	}

	static Server emulator(List<String> options) throws IOException, InterruptedException {
		return emulator(JavaProgram.module("identity-emulator", options));
	}

	static Server emulator(JavaProgram program) throws IOException, InterruptedException {
		return emulator(program, freePort(), Map.of("EMULATOR_REGISTRATIONS", "registrations"));
	}

	static Server emulator(JavaProgram program, int port, Map<String, String> variables)
			throws IOException, InterruptedException {
		Map<String, String> all = new HashMap<>(variables);
		all.put("EMULATOR_PUBLIC_URL", "http://127.0.0.1:" + port);
		return start(program, "127.0.0.1", port, all).await("/actuator/health");
	}

	static Server module(JavaProgram program, int port, Map<String, String> variables)
			throws IOException, InterruptedException {
		return start(program, "localhost", port, variables).await("/actuator/health");
	}

	static Server mockOAuth2Server(List<String> options, Map<String, String> variables)
			throws IOException, InterruptedException {
		JavaProgram program = JavaProgram.peer("no.nav.security.mock.oauth2.StandaloneMockOAuth2ServerKt", options);
		return start(program, "127.0.0.1", freePort(), variables).await("/isalive");
	}

	/**
	 * The least that Spring MVC needs.
	 * @param variables what it calls
	 */
	static Server bare(List<String> options, Map<String, String> variables) throws IOException, InterruptedException {
		return start(JavaProgram.peer(BareServer.class.getName(), options), "127.0.0.1", freePort(), variables)
			.await("/health");
	}

	private static Server start(JavaProgram program, String host, int port, Map<String, String> variables)
			throws IOException {
		ProcessBuilder builder = new ProcessBuilder(program.command()).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD);
		builder.environment().putAll(variables);
		builder.environment().put("SERVER_PORT", String.valueOf(port));
		return new Server(builder.start(), "http://%s:%d".formatted(host, port));
	}

	static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	private Server await(String path) throws IOException, InterruptedException {
		HttpRequest question = HttpRequest.newBuilder(URI.create(this.address + path)).build();
		long deadline = System.nanoTime() + Duration.ofMinutes(2).toNanos();
		while (this.process.isAlive() && System.nanoTime() < deadline) {
			try {
				if (http.send(question, BodyHandlers.discarding()).statusCode() == 200) {
					return this;
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

	String get(String path, String... headers) throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.address + path));
		return send((headers.length > 0) ? request.headers(headers) : request);
	}

	/**
	 * Asks many times, always so many at once.
	 */
	void getAtOnce(String path, int times, int atOnce) throws InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create(this.address + path)).build();
		Semaphore places = new Semaphore(atOnce);
		List<CompletableFuture<Void>> answers = new ArrayList<>();
		for (int i = 0; i < times; i++) {
			places.acquire();
			answers.add(http.sendAsync(request, BodyHandlers.ofString())
				.whenComplete((response, failure) -> places.release())
				.thenAccept(Server::requireGood));
		}
		answers.forEach(CompletableFuture::join);
	}

	String post(String path, String form) throws IOException, InterruptedException {
		return postTo(this.address + path, form, "Content-Type", "application/x-www-form-urlencoded");
	}

	static String postTo(String address, String body, String... headers) throws IOException, InterruptedException {
		return send(HttpRequest.newBuilder(URI.create(address)).headers(headers).POST(BodyPublishers.ofString(body)));
	}

	private static String send(HttpRequest.Builder request) throws IOException, InterruptedException {
		HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
		requireGood(response);
		return response.body();
	}

	private static void requireGood(HttpResponse<String> response) {
		if (response.statusCode() / 100 != 2) {
			throw new IllegalStateException(
					"%s: %d %s".formatted(response.uri(), response.statusCode(), response.body()));
		}
	}

	/**
	 * The CPU time of the whole process.
	 */
	long cpu() {
		return this.process.info().totalCpuDuration().orElseThrow().toNanos();
	}

	/**
	 * The memory of the whole process, in bytes: its resident set.
	 */
	long memory() throws IOException {
		return 1024 * Long.parseLong(said("ps", "-o", "rss=", "-p", String.valueOf(this.process.pid())));
	}

	/**
	 * What lives on its heap, in bytes, once the garbage is gone.
	 */
	long usedHeap() throws IOException {
		String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
		String pid = String.valueOf(this.process.pid());
		said(jcmd, pid, "GC.run");
		return USED.matcher(said(jcmd, pid, "GC.heap_info"))
			.results()
			.mapToLong((generation) -> 1024 * Long.parseLong(generation.group(1)))
			.sum();
	}

	private static String said(String... command) throws IOException {
		return new String(new ProcessBuilder(command).start().getInputStream().readAllBytes(), StandardCharsets.UTF_8)
			.strip();
	}

	@Override
	public void close() {
		this.process.destroy();
		this.process.onExit().join();
	}

}
