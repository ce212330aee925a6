package com.example.quartet.webapp;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

import com.example.quartet.identitysupport.testing.OddRequests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Strangers send anything: they get a page of ours or a bare refusal, and never learn
 * what runs here.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "quartet.identity.client.secret=for-the-tests", "server.forward-headers-strategy=native" })
@ExtendWith(OutputCaptureExtension.class)
class OddRequestsTests {

	private static final List<String> PATHS = List.of("/", "/todos", "/todos/1", "/profile", "/profile/personal",
			"/runs", "/permissions", "/connect", "/connect/return", "/consent/x", "/spa", "/logout",
			"/logout/front-channel", "/oauth2/authorization/entra", "/login/oauth2/code/entra",
			"/login/oauth2/code/consent", "/webjars/", "/actuator/health", "/favicon.ico", "/error", "*",
			"http://elsewhere/todos");

	@LocalServerPort
	private int port;

	@ParameterizedTest(name = "{0}")
	@CsvSource({ "GET /nowhere, 302", "GET /todos/not-an-id, 302", "GET /logout, 302", "GET /error, 404", "HEAD /, 200",
			"HEAD /css/quartet.css, 200", "HEAD /js/todos.js, 200", "HEAD /todos, 302", "HEAD /nowhere, 302",
			"POST /, 403", "POST /todos, 403", "POST /logout/front-channel, 403", "PUT /todos, 403", "DELETE /, 403",
			"OPTIONS /, 302", "POST /login/oauth2/code/nobody, 400", "GET /login/oauth2/code/entra, 400",
			"GET /oauth2/authorization/nobody, 302", "GET /connect/web-app, 405", "TRACE /, 405", "PROPFIND /, 400",
			"GET //elsewhere.example, 400", "GET /a;b=c, 400", "GET /a%2fb, 400", "GET /%2e%2e/a, 400",
			"GET /a%5cb, 400", "GET /a%00, 400", "GET /%, 400", "GET /<script>, 400", "GET /a|b, 400",
			"GET /?lang=<script>, 400", "GET /?lang=%3Cscript%3E, 200" })
	void aStrangersRequestIsAnsweredWithoutTellingAnything(String line, int status) throws IOException {
		String answer = send(line);
		assertThat(answer).startsWith("HTTP/1.1 " + status)
			.doesNotContainIgnoringCase("whitelabel")
			.doesNotContain("HTTP Status", "Exception", "\tat ", "Tomcat", "<script>", "org.springframework");
	}

	@Test
	void noStrangerCausesAStackTraceOrAForgedLineOfTheLog(CapturedOutput log) throws IOException {
		Random random = new Random(13);
		String[] methods = { "GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "BREW" };
		String[] paths = { "/", "/todos", "/login/oauth2/code/entra", "/login/oauth2/code/consent", "/connect/return",
				"/connect/daemon", "/oauth2/authorization/entra", "/logout/front-channel", "/consent/x", "/spa",
				"/nowhere", "/error", "/todos/%31%31" };
		String[] parts = { "%C2%85", "%E2%80%A8", "%0A", "%0D%0A", "%00", "%FF", "'", "..", "%2e", ";", "state",
				"error", "code", "sid", "iss", "lang", "page", "tenant", "=", "&", "?", "prompt", "way", "{",
				"x".repeat(200) };
		for (int i = 0; i < 3_000; i++) {
			StringBuilder query = new StringBuilder();
			for (int part = random.nextInt(8); part > 0; part--) {
				query.append(parts[random.nextInt(parts.length)]);
			}
			String path = paths[random.nextInt(paths.length)];
			String method = methods[random.nextInt(methods.length)];
			String body = "POST".equals(method)
					? query + "&error=a%C2%85b%E2%80%A8forged&error_description=%0Aforged&state=s" : "";
			String address = (random.nextInt(4) > 0) ? path + "?" + query : path + query;
			assertThat(send(method, address, body)).as(address).doesNotStartWith("HTTP/1.1 500");
		}
		assertThat(log.getAll()).doesNotContain("\tat ", "\u0085", "\u2028", "kept-in-the-browser");
		assertThat(log.getAll().lines()).noneMatch((line) -> line.startsWith("forged"));
	}

	@Test
	void oddRequestsAreAnsweredQuietly(CapturedOutput log) throws IOException {
		new OddRequests(this.port, PATHS, "eyJhbGciOiJub25lIn0.c3RyYW5nZXI.c2lnbmF0dXJl").areAnsweredQuietly(log);
	}

	private String send(String method, String address, String body) throws IOException {
		try (Socket socket = new Socket("localhost", this.port)) {
			socket.setSoTimeout(5000);
			socket.getOutputStream().write("""
					%s %s HTTP/1.1\r
					Host: localhost\r
					Accept: text/html\r
					Cookie: QUARTET_SESSION=kept-in-the-browser; QUARTET_TRIP_x=kept-in-the-browser; a=\\\r
					Content-Type: application/x-www-form-urlencoded\r
					Content-Length: %d\r
					Connection: close\r
					\r
					%s""".formatted(method, address, body.length(), body).getBytes(StandardCharsets.ISO_8859_1));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private String send(String line) throws IOException {
		try (Socket socket = new Socket("localhost", this.port)) {
			OutputStream out = socket.getOutputStream();
			out.write(
					"%s HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
						.formatted(line)
						.getBytes(StandardCharsets.US_ASCII));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
