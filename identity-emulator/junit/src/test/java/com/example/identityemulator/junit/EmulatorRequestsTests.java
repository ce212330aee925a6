package com.example.identityemulator.junit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ForkJoinPool;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class EmulatorRequestsTests {

	private static final String ANSWER = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nhere";

	private final HttpClient http = HttpClient.newHttpClient();

	@Test
	void aRequestOnAConnectionThatWasClosedIsSentOnceMore() throws IOException {
		try (ServerSocket server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
			answer(server, false, true);
			assertThat(EmulatorRequests.send(this.http, to(server)).body()).isEqualTo("here");
		}
	}

	@Test
	void aServerThatNeverAnswersIsNoEmulator() throws IOException {
		try (ServerSocket server = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
			answer(server, false, false);
			assertThatIllegalStateException().isThrownBy(() -> EmulatorRequests.send(this.http, to(server)))
				.withMessage("The identity emulator does not answer");
		}
	}

	private static HttpRequest to(ServerSocket server) {
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getLocalPort()))
			.POST(HttpRequest.BodyPublishers.noBody())
			.build();
	}

	// one connection after the other: it is answered, or closed once the request is there
	private static void answer(ServerSocket server, boolean... answered) {
		ForkJoinPool.commonPool().submit(() -> {
			for (boolean each : answered) {
				try (Socket connection = server.accept()) {
					BufferedReader request = new BufferedReader(
							new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
					while (!request.readLine().isEmpty()) {
						// the next line of the head
					}
					if (each) {
						connection.getOutputStream().write(ANSWER.getBytes(StandardCharsets.US_ASCII));
					}
				}
			}
			return null;
		});
	}

}
