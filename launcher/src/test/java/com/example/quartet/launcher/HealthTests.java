package com.example.quartet.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.OptionalInt;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A module is up when its health says so, and not before.
 */
class HealthTests {

	private static final AppModule API = Project.module("todo-api");

	@Test
	void aModuleThatAnswersIsUp() throws IOException {
		assertThat(isUpWhenItAnswers(200)).isTrue();
	}

	@Test
	void aModuleThatIsDownIsNotUp() throws IOException {
		assertThat(isUpWhenItAnswers(503)).isFalse();
	}

	@Test
	void aModuleThatDoesNotListenIsNotUp() throws IOException {
		HttpServer server = server(200);
		server.stop(0);
		assertThat(health(server, false).isUp(API)).isFalse();
	}

	@Test
	void overHttpsAModuleIsNotUpBeforeThereIsACertificateToTrust() throws IOException {
		HttpServer server = server(200);
		try {
			assertThat(health(server, true).isUp(API)).isFalse();
		}
		finally {
			server.stop(0);
		}
	}

	private static boolean isUpWhenItAnswers(int status) throws IOException {
		HttpServer server = server(status);
		try {
			return health(server, false).isUp(API);
		}
		finally {
			server.stop(0);
		}
	}

	private static Health health(HttpServer server, boolean tls) {
		return new Health(
				new StartOptions(tls, OptionalInt.of(server.getAddress().getPort() - Port.TODO_API.ordinal()), false),
				Path.of("target", "no-such-ca.pem"));
	}

	private static HttpServer server(int status) throws IOException {
		HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.createContext("/actuator/health", (exchange) -> {
			exchange.sendResponseHeaders(status, -1);
			exchange.close();
		});
		server.start();
		return server;
	}

}
