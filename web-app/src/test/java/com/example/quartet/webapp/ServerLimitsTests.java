package com.example.quartet.webapp;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What one stranger may hold of the server, and how the server says so.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "quartet.identity.client.secret=for-the-tests", "server.tomcat.threads.max=20",
				"spring.threads.virtual.enabled=false" })
class ServerLimitsTests {

	private final Deque<Socket> open = new ArrayDeque<>();

	@LocalServerPort
	private int port;

	@AfterEach
	void hangUp() throws IOException {
		for (Socket socket : this.open) {
			socket.close();
		}
	}

	@Test
	void unfinishedFormsLeaveThreadsForOtherVisitors() throws Exception {
		for (int i = 0; i < 40; i++) {
			send("POST /login/oauth2/code/entra HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n"
					+ "Content-Type: application/x-www-form-urlencoded\r\n\r\nstate=");
		}
		Thread.sleep(500);
		HttpResponse<String> home = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + "/"))
				.timeout(Duration.ofSeconds(3))
				.build(), BodyHandlers.ofString());
		assertThat(home.statusCode()).isEqualTo(200);
	}

	@Test
	void aBodyThatComesByteByByteIsNotWaitedForForEver() throws Exception {
		Socket slow = send("POST /login/oauth2/code/entra HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n"
				+ "Content-Type: application/x-www-form-urlencoded\r\n\r\ns");
		CompletableFuture<Integer> end = CompletableFuture.supplyAsync(() -> firstByte(slow));
		for (int second = 0; second < 20 && !end.isDone(); second++) {
			slow.getOutputStream().write('x');
			Thread.sleep(1000);
		}
		assertThat(end).isDone();
	}

	@Test
	void aFormThatComesAfterItsRefusalCostsNoConnection() throws Exception {
		Socket proxy = send("POST /todos HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n"
				+ "Content-Type: text/plain\r\n\r\n");
		proxy.setSoTimeout(30_000);
		assertThat(proxy.getInputStream().read()).as("the refusal has begun").isEqualTo('H');
		proxy.getOutputStream()
			.write(("x".repeat(1000) + "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
				.getBytes(StandardCharsets.US_ASCII));
		assertThat(new String(proxy.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).startsWith("TTP/1.1 403")
			.contains("HTTP/1.1 200");
	}

	private static int firstByte(Socket socket) {
		try {
			return socket.getInputStream().read();
		}
		catch (IOException ex) {
			return -1;
		}
	}

	@Test
	void cookiesThatAreTooLargeAreNamed() throws Exception {
		Socket visitor = send("GET / HTTP/1.1\r\nHost: localhost\r\nCookie: x=" + "y".repeat(40_000) + "\r\n\r\n");
		assertThat(new String(visitor.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
			.startsWith("HTTP/1.1 400")
			.contains("delete the cookies of this site")
			.doesNotContain("Tomcat", "HTTP Status");
	}

	@Test
	void headersOfTenTabsAndManyNeighboursAreTaken() throws Exception {
		Socket visitor = send("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nCookie: x="
				+ "y".repeat(31_000) + "\r\n\r\n");
		assertThat(new String(visitor.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
			.startsWith("HTTP/1.1 200");
	}

	private Socket send(String request) throws IOException {
		Socket socket = new Socket("localhost", this.port);
		this.open.push(socket);
		socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
		socket.getOutputStream().flush();
		return socket;
	}

}
