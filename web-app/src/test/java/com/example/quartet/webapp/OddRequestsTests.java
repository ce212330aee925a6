package com.example.quartet.webapp;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Strangers send anything: they get a page of ours or a bare refusal, and never learn
 * what runs here.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "quartet.identity.client.secret=for-the-tests", "server.forward-headers-strategy=native" })
class OddRequestsTests {

	@LocalServerPort
	private int port;

	@ParameterizedTest(name = "{0}")
	@CsvSource({ "GET /nowhere, 302", "GET /todos/not-an-id, 302", "GET /logout, 302", "GET /error, 500", "HEAD /, 200",
			"HEAD /todos, 302", "HEAD /nowhere, 302", "POST /, 403", "POST /todos, 403",
			"POST /logout/front-channel, 403", "PUT /todos, 403", "DELETE /, 403", "OPTIONS /, 302",
			"POST /login/oauth2/code/nobody, 400", "GET /login/oauth2/code/entra, 400",
			"GET /oauth2/authorization/nobody, 302", "GET /connect/daemon, 405", "TRACE /, 405", "PROPFIND /, 400",
			"GET //elsewhere.example, 400", "GET /a;b=c, 400", "GET /a%2fb, 400", "GET /%2e%2e/a, 400",
			"GET /a%5cb, 400", "GET /a%00, 400", "GET /%, 400", "GET /<script>, 400", "GET /a|b, 400",
			"GET /?lang=<script>, 400", "GET /?lang=%3Cscript%3E, 200" })
	void aStrangersRequestIsAnsweredWithoutTellingAnything(String line, int status) throws IOException {
		String answer = send(line);
		assertThat(answer).startsWith("HTTP/1.1 " + status)
			.doesNotContainIgnoringCase("whitelabel")
			.doesNotContain("HTTP Status", "Exception", "\tat ", "Tomcat", "<script>", "org.springframework");
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
