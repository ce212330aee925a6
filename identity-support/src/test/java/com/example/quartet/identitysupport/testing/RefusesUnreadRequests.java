package com.example.quartet.identitysupport.testing;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What no client library would send: the server itself answers it, in our words.
 */
@ExtendWith(OutputCaptureExtension.class)
public abstract class RefusesUnreadRequests {

	private static final String TOKEN = Tokens.alice("Todo.ReadWrite Profile.ReadWrite");

	private static final String BODY = " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n";

	// with a token, without one, and where none helps: Tomcat reads on after the answer
	private static final List<String> UNFINISHED = List.of(
			"POST /api/todos" + BODY + "Authorization: Bearer " + TOKEN + "\r\n\r\n{",
			"PATCH /api/me" + BODY + "Authorization: Bearer " + TOKEN + "\r\n\r\n{",
			"POST /api/todos" + BODY + "\r\n{");

	private static final List<String> PATHS = List.of("/", "/api/me", "/api/me/personal", "/api/todos", "/api/todos/1",
			"/api/users", "/api/runs", "/openapi", "/openapi.yaml", "/openapi/swagger-config", "/swagger-ui",
			"/swagger-ui/index.html", "/swagger-ui.html", "/actuator/health", "/error", "*", "http://elsewhere/api/me");

	@LocalServerPort
	private int port;

	@ParameterizedTest(name = "{0}")
	@MethodSource("requests")
	void whatCannotBeReadIsAProblemLikeAnyOther(String wrong, String request, int status, CapturedOutput log)
			throws IOException {
		String answer = send(request.replace("TOKEN", TOKEN));
		assertThat(answer).startsWith("HTTP/1.1 " + status)
			.containsIgnoringCase("\r\nContent-Type: application/problem+json")
			.contains("\"status\":" + status, "\"detail\":\"")
			.doesNotContain("<html", "Exception", "\tat ", "\"timestamp\"");
		assertThat(log.getAll()).doesNotContain(TOKEN.split("\\.")).doesNotContain("\tat ");
	}

	@Test
	void noSpellingOfAnAddressIsServedWithoutAToken() throws IOException {
		for (String path : PATHS.stream().filter((path) -> path.startsWith("/api/")).toList()) {
			for (String spelling : PathSpellings.of(path)) {
				assertThat(send("GET " + spelling + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
					.as(spelling)
					.containsPattern("^HTTP/1.1 (400|401) ");
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator/health", "/openapi", "/swagger-ui/index.html", "/api/nothing" })
	void headSaysWhatGetSays(String path) throws IOException {
		String request = " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
		String get = send("GET" + request);
		String head = send("HEAD" + request);
		assertThat(head.lines().findFirst()).isEqualTo(get.lines().findFirst());
		assertThat(head).endsWith("\r\n\r\n");
		assertThat(get).hasSizeGreaterThan(head.length());
	}

	@Test
	void headersOf31KilobytesAreRead() throws IOException {
		String request = "GET /api/nothing HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer %s\r\n\r\n";
		assertThat(send(request.formatted("a".repeat(31 * 1024)))).startsWith("HTTP/1.1 401");
	}

	@Test
	void unfinishedBodiesHoldNoThreadForLong() throws IOException {
		List<Socket> unfinished = new ArrayList<>();
		ScheduledExecutorService drip = Executors.newSingleThreadScheduledExecutor();
		try {
			for (int count = 0; count < 250; count++) {
				Socket socket = new Socket("127.0.0.1", this.port);
				unfinished.add(socket);
				write(socket, UNFINISHED.get(count % UNFINISHED.size()));
			}
			drip.scheduleAtFixedRate(() -> unfinished.forEach(RefusesUnreadRequests::drip), 1, 1, TimeUnit.SECONDS);
			Instant begin = Instant.now();
			assertThat(send("GET /actuator/health/liveness HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
				.startsWith("HTTP/1.1 200");
			assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(20));
		}
		finally {
			drip.shutdownNow();
			for (Socket socket : unfinished) {
				socket.close();
			}
		}
	}

	@Test
	void aBodyThatComesAfterItsRefusalCostsNoConnection() throws IOException {
		try (Socket socket = new Socket("127.0.0.1", this.port)) {
			socket.setSoTimeout(30_000);
			write(socket, "POST /api/todos" + BODY + "\r\n");
			assertThat(socket.getInputStream().read()).as("the refusal has begun").isEqualTo('H');
			write(socket, "x".repeat(1000)
					+ "GET /actuator/health/liveness HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
			assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
				.startsWith("TTP/1.1 401")
				.contains("HTTP/1.1 200");
		}
	}

	@Test
	void oddRequestsAreAnsweredQuietly(CapturedOutput log) throws IOException {
		new OddRequests(this.port, PATHS, TOKEN).areAnsweredQuietly(log);
	}

	static Stream<Arguments> requests() {
		String host = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer TOKEN\r\n";
		return Stream.of(Arguments.of("no HTTP", "HELLO\r\n\r\n", 400),
				Arguments.of("headers of 100,000 characters",
						"GET /api/me" + host + "X-Long: %s\r\n\r\n".formatted("a".repeat(100_000)), 400),
				Arguments.of("a thousand headers", "GET /api/me" + host + "X-Many: a\r\n".repeat(1000) + "\r\n", 400),
				Arguments.of("an address of 100,000 characters",
						"GET /api/me/%s".formatted("a".repeat(100_000)) + host + "\r\n", 400),
				Arguments.of("a control character in a header", "GET /api/me" + host + "X-Odd: a\u0001b\r\n\r\n", 400),
				Arguments.of("a control character in the address", "GET /api/\u0001me" + host + "\r\n", 400),
				Arguments.of("a percent sign in the address", "GET /api/%zz" + host + "\r\n", 400),
				Arguments.of("two ways to be read", "GET /api/..;/me" + host + "\r\n", 400),
				Arguments.of("no host", "GET /api/me HTTP/1.1\r\nConnection: close\r\n\r\n", 400),
				Arguments.of("an invalid length", "PATCH /api/me" + host + "Content-Length: x\r\n\r\n", 400),
				Arguments.of("two lengths", "PATCH /api/me" + host + "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
						400),
				Arguments.of("TRACE", "TRACE /api/me" + host + "\r\n", 405),
				Arguments.of("an unknown method", "BREW /api/me" + host + "\r\n", 400));
	}

	private static void drip(Socket socket) {
		try {
			write(socket, " ");
		}
		catch (IOException ex) {
			return; // it was given up
		}
	}

	private static void write(Socket socket, String text) throws IOException {
		socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
	}

	private String send(String request) throws IOException {
		try (Socket socket = new Socket("127.0.0.1", this.port)) {
			socket.setSoTimeout(30_000);
			write(socket, request);
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
