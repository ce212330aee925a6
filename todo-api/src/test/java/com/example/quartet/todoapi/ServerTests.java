package com.example.quartet.todoapi;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.example.quartet.identitysupport.testing.OddRequests;
import com.example.quartet.identitysupport.testing.StandIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The server as probes see it.
 */
@ExtendWith(OutputCaptureExtension.class)
class ServerTests {

	private static final List<String> HEALTH_PATHS = List.of("/", "/actuator", "/actuator/health",
			"/actuator/health/readiness", "/actuator/env", "/api/todos", "/error", "*",
			"http://elsewhere/actuator/health");

	private static final HttpClient http = HttpClient.newHttpClient();

	@Test
	void healthOnAPortOfItsOwnNeedsNoThreadOfTheApi() throws Exception {
		List<Socket> unfinished = new ArrayList<>();
		try (ConfigurableApplicationContext api = start("--management.server.port=0", "--server.tomcat.threads.max=2",
				"--server.tomcat.threads.min-spare=1")) {
			int health = healthPort(api);
			status(health, "/actuator/health/readiness");
			for (int count = 0; count < 4; count++) {
				unfinished.add(unfinishedRequest(port(api, "local.server.port"), "/api/todos"));
			}
			Thread.sleep(500);
			assertThat(status(health, "/actuator/health/readiness")).isEqualTo(200);
		}
		finally {
			for (Socket socket : unfinished) {
				socket.close();
			}
		}
	}

	@Test
	void healthOnAPortOfItsOwnIsNotHeldUpByUnfinishedBodies() throws Exception {
		List<Socket> unfinished = new ArrayList<>();
		// so long that Tomcat's own time-out, which drips begin anew, does not help
		try (ConfigurableApplicationContext api = start("--management.server.port=0", "--server.tomcat.threads.max=10",
				"--server.tomcat.connection-timeout=60s")) {
			int health = healthPort(api);
			for (int count = 0; count < 25; count++) {
				unfinished.add(unfinishedRequest(health, "/actuator/health"));
			}
			assertThat(status(health, "/actuator/health/readiness")).isEqualTo(200);
		}
		finally {
			for (Socket socket : unfinished) {
				socket.close();
			}
		}
	}

	@Test
	void oddRequestsToAPortOfHealthAreAnsweredQuietly(CapturedOutput log) throws Exception {
		try (ConfigurableApplicationContext api = start("--management.server.port=0")) {
			int health = healthPort(api);
			new OddRequests(health, HEALTH_PATHS, "eyJhbGciOiJub25lIn0.c3RyYW5nZXI.c2lnbmF0dXJl")
				.areAnsweredQuietly(log);
			HttpRequest request = request(health, "/actuator/health").header("X-Long", "a".repeat(31 * 1024)).build();
			assertThat(http.send(request, BodyHandlers.discarding()).statusCode()).isEqualTo(200);
		}
	}

	private static Socket unfinishedRequest(int port, String path) throws IOException {
		Socket socket = new Socket("127.0.0.1", port);
		socket.getOutputStream()
			.write("POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n{".formatted(path)
				.getBytes(StandardCharsets.US_ASCII));
		return socket;
	}

	private static ConfigurableApplicationContext start(String... settings) {
		List<String> arguments = new ArrayList<>(
				List.of("--spring.config.location=classpath:/application.yml", "--server.port=0",
						"--TODO_API_DATABASE_URL=jdbc:h2:mem:server", "--TODO_API_CLIENT_SECRET=for-the-tests-alone"));
		arguments.addAll(List.of(settings));
		return new SpringApplicationBuilder(TodoApiApplication.class).initializers(new StandIn())
			.run(arguments.toArray(String[]::new));
	}

	private static int healthPort(ConfigurableApplicationContext api) {
		int port = port(api, "local.management.port");
		assertThat(port).isNotEqualTo(port(api, "local.server.port"));
		return port;
	}

	private static int port(ConfigurableApplicationContext api, String name) {
		return api.getEnvironment().getRequiredProperty(name, Integer.class);
	}

	private static int status(int port, String path) throws IOException, InterruptedException {
		return http.send(request(port, path).build(), BodyHandlers.discarding()).statusCode();
	}

	private static HttpRequest.Builder request(int port, String path) {
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(port, path)))
			.timeout(Duration.ofSeconds(5));
	}

}
