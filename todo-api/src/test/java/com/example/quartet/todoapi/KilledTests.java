package com.example.quartet.todoapi;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.example.quartet.identitysupport.testing.StandIn;
import com.example.quartet.identitysupport.testing.Tokens;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

class KilledTests {

	private static final HttpClient http = HttpClient.newHttpClient();

	private static final String ALICE = Tokens.alice("Todo.ReadWrite");

	@Test
	void whatWasAcknowledgedIsInTheFileAfterAKill(@TempDir Path folder) throws Exception {
		killWhileWriting(folder, Map.of(), "jdbc:h2:file:" + folder.resolve("data/todo-api"), "sa");
	}

	@Test
	void whatWasAcknowledgedIsInPostgreSqlAfterAKill(@TempDir Path folder) throws Exception {
		try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
			String address = server.getJdbcUrl("postgres", "postgres");
			killWhileWriting(folder, Map.of("TODO_API_DATABASE_URL", address, "TODO_API_DATABASE_USER", "postgres"),
					address, "postgres");
		}
	}

	private static void killWhileWriting(Path folder, Map<String, String> variables, String database, String user)
			throws Exception {
		int port = freePort();
		Process api = start(folder, variables, port);
		List<String> acknowledged = Collections.synchronizedList(new ArrayList<>());
		ExecutorService writers = Executors.newFixedThreadPool(4);
		try {
			Awaitility.await()
				.atMost(Duration.ofMinutes(2))
				.ignoreExceptions()
				.until(() -> add("http://localhost:" + port, "The first") == 201);
			for (int writer = 0; writer < 4; writer++) {
				String name = "Writer " + writer;
				writers.submit(() -> writeUntilItBreaks("http://localhost:" + port, name, acknowledged));
			}
			Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> acknowledged.size() > 100);
		}
		finally {
			api.destroyForcibly().waitFor(); // SIGKILL
			writers.shutdownNow();
		}
		List<String> kept = titles(database, user);
		assertThat(acknowledged).hasSizeGreaterThan(100);
		assertThat(kept).containsAll(acknowledged);
	}

	private static Process start(Path folder, Map<String, String> variables, int port) throws IOException {
		ProcessBuilder builder = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				// as delivered, without the settings of the tests
				"-Dspring.config.location=classpath:/application.yml", "-XX:TieredStopAtLevel=1", "-cp",
				System.getProperty("java.class.path"), TodoApiApplication.class.getName())
			.directory(folder.toFile())
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD);
		builder.environment().put("IDENTITY_AUTHORITY", StandIn.address());
		builder.environment().put("TODO_API_CLIENT_SECRET", "for-the-tests-alone");
		builder.environment().putAll(variables);
		builder.environment().put("SERVER_PORT", String.valueOf(port));
		return builder.start();
	}

	private static void writeUntilItBreaks(String api, String name, List<String> acknowledged) {
		for (int number = 0; !Thread.currentThread().isInterrupted(); number++) {
			String title = name + ", number " + number;
			try {
				if (add(api, title) == 201) {
					acknowledged.add(title);
				}
			}
			catch (IOException | InterruptedException ex) {
				return; // the end has come
			}
		}
	}

	private static int add(String api, String title) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create(api + "/api/todos"))
			.header("Authorization", "Bearer " + ALICE)
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString("{\"title\":\"%s\"}".formatted(title)))
			.build();
		return http.send(request, BodyHandlers.discarding()).statusCode();
	}

	private static List<String> titles(String database, String user) {
		return JdbcClient.create(new DriverManagerDataSource(database, user, ""))
			.sql("select title from todo")
			.query(String.class)
			.list();
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

}
