package com.example.identityemulator.connector;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import javax.net.SocketFactory;

import com.example.identityemulator.Names;
import com.example.identityemulator.RawRequest;
import org.apache.catalina.connector.Connector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "emulator.registrations=src/test/resources/registrations", "emulator.admin-port=0",
				"emulator.tls.enabled=true", "emulator.tls.port=0" })
class ConnectorLimitsTests {

	private static final String TOKEN = "/" + Names.CONTOSO + "/oauth2/v2.0/token";

	@Autowired
	ServletWebServerApplicationContext context;

	@LocalServerPort
	int port;

	@Test
	void headersMayHave31KilobytesAtEveryPort() throws Exception {
		List<Connector> connectors = Stream
			.of(((TomcatWebServer) this.context.getWebServer()).getTomcat().getService().findConnectors())
			.toList();
		assertThat(connectors).hasSize(3);
		for (Connector connector : connectors) {
			SocketFactory sockets = connector.getSecure() ? RawRequest.overTls() : SocketFactory.getDefault();
			assertThat(status(sockets, connector, 31)).isEqualTo(404);
			assertThat(status(sockets, connector, 40)).isEqualTo(400);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "grant_type=x" })
	void twoHundredUnfinishedBodiesStopNothing(String begun) throws Exception {
		List<Socket> unfinished = new ArrayList<>();
		try {
			for (int i = 0; i < 200; i++) {
				unfinished.add(begin(
						"Content-Length: 1000\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\n" + begun));
			}
			Instant start = Instant.now();
			for (int i = 0; i < 5; i++) {
				assertThat(RawRequest.status(RawRequest.send(SocketFactory.getDefault(), this.port, "GET",
						"/common/discovery/v2.0/keys", "localhost", "")))
					.isEqualTo(200);
			}
			assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(4));
		}
		finally {
			for (Socket socket : unfinished) {
				socket.close();
			}
		}
	}

	@Test
	void aBodyThatDripsIsGivenUp() throws Exception {
		Instant start = Instant.now();
		try (Socket socket = begin(
				"Content-Length: 1000\r\nContent-Type: application/x-www-form-urlencoded\r\nConnection: close\r\n\r\ngrant_type=x")) {
			assertThat(drip(socket)).doesNotContain("200 ", "access_token");
		}
		assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(20));
	}

	@Test
	void aBodyThatComesAfterItsRefusalCostsNoConnection() throws Exception {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			socket.setSoTimeout(30_000);
			socket.getOutputStream()
				.write("POST /nowhere HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\nContent-Type: text/plain\r\n\r\n"
					.getBytes(StandardCharsets.US_ASCII));
			assertThat(socket.getInputStream().read()).as("the refusal has begun").isEqualTo('H');
			socket.getOutputStream()
				.write(("x".repeat(1000)
						+ "GET /common/discovery/v2.0/keys HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
					.getBytes(StandardCharsets.US_ASCII));
			assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
				.startsWith("TTP/1.1 404")
				.contains("HTTP/1.1 200");
		}
	}

	@Test
	void aTokenRequestWithoutATypeIsAForm() throws Exception {
		String form = "grant_type=client_credentials&client_id=%s&client_secret=%s&scope=api://%s/.default"
			.formatted(Names.DAEMON, Names.DAEMON_SECRET, Names.ORDERS_API);
		try (Socket socket = begin("Content-Length: " + form.length() + "\r\nConnection: close\r\n\r\n" + form)) {
			assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
				.startsWith("HTTP/1.1 200")
				.contains("access_token");
		}
	}

	private Socket begin(String rest) throws IOException {
		Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port);
		socket.setSoTimeout(30_000);
		socket.getOutputStream()
			.write(("POST " + TOKEN + " HTTP/1.1\r\nHost: localhost\r\n" + rest).getBytes(StandardCharsets.US_ASCII));
		return socket;
	}

	/** One byte every half second, until the server has had enough. */
	private static String drip(Socket socket) throws Exception {
		try {
			for (int i = 0; i < 40 && socket.getInputStream().available() == 0; i++) {
				socket.getOutputStream().write('x');
				Thread.sleep(500);
			}
		}
		catch (IOException ex) {
			// closed at the other end: the answer is what is left to read
		}
		return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
	}

	private static int status(SocketFactory sockets, Connector connector, int kilobytes) throws IOException {
		String answer = RawRequest.send(sockets, connector.getLocalPort(), "GET", "/no/such/page",
				"localhost\r\nCookie: many=" + "c".repeat(kilobytes * 1024), "");
		return RawRequest.status(answer);
	}

}
