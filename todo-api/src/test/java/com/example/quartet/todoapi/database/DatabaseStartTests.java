package com.example.quartet.todoapi.database;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

import com.example.quartet.identitysupport.testing.StandIn;
import com.example.quartet.todoapi.TodoApiApplication;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.awaitility.Awaitility.await;

/**
 * A database that lets nothing start is one sentence that names what to set.
 */
@ExtendWith(OutputCaptureExtension.class)
class DatabaseStartTests {

	@TempDir
	Path folder;

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					jdbc:h2:file:/dev/null/todos       | TODO_API_DATABASE_URL is 'jdbc:h2:file:/dev/null/todos', but no database can be opened there
					postgres://ada:secret@127.0.0.1/todos | TODO_API_DATABASE_URL is 'postgres://127.0.0.1/todos', but an address is written like jdbc:postgresql://
					jdbc:mysql://127.0.0.1/todos       | TODO_API_DATABASE_URL is 'jdbc:mysql://127.0.0.1/todos', but an address is written like jdbc:postgresql://
					""")
	void anAddressWithoutADatabaseIsNamed(String address, String sentence, CapturedOutput output) {
		startFails(address, "sa");
		assertThat(output).contains(sentence).doesNotContain("Application run failed", "\tat ", "secret@");
	}

	@Test
	void aDatabaseThatComesLaterIsWaitedFor(CapturedOutput output) throws Exception {
		try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
			BreakableConnection connection = new BreakableConnection(server.getPort());
			connection.cut();
			String address = "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(connection.port());
			try (ConfigurableApplicationContext api = run(address, "postgres")) {
				String readiness = "http://localhost:%s/actuator/health/readiness"
					.formatted(api.getEnvironment().getProperty("local.server.port"));
				assertThat(status(readiness)).isEqualTo(503);
				assertThat(status(readiness.replace("readiness", "liveness"))).isEqualTo(200);
				assertThat(output).containsOnlyOnce(
						"Not ready, and asking again every second: TODO_API_DATABASE_URL is '%s', but no database"
							.formatted(address));
				connection.mend();
				await().atMost(Duration.ofSeconds(60))
					.untilAsserted(() -> assertThat(status(readiness)).isEqualTo(200));
				assertThat(api.getBean(JdbcClient.class).sql("select count(*) from todo").query(Integer.class).single())
					.isZero();
			}
		}
		assertThat(output).contains("and so are its tables: ready").doesNotContain("\tat ");
	}

	@Test
	void aSecondProgramOnOneFileIsToldOfTheFirst(CapturedOutput output) throws Exception {
		String address = "jdbc:h2:file:" + this.folder.resolve("todos");
		start(address, "sa");
		try (FileChannel first = FileChannel.open(this.folder.resolve("todos.mv.db"), StandardOpenOption.WRITE)) {
			first.lock();
			startFails(address, "sa");
		}
		assertThat(output)
			.contains("TODO_API_DATABASE_URL is '%s', but another program has that database open".formatted(address))
			.doesNotContain("\tat ");
	}

	@Test
	void aServerThatRefusesUsSaysWhatIsWrong(CapturedOutput output) throws Exception {
		try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
			String address = "jdbc:postgresql://localhost:%d/".formatted(server.getPort());
			startFails(address + "elsewhere", "postgres");
			assertThat(output)
				.contains("TODO_API_DATABASE_URL is '%selsewhere', but there is no such database".formatted(address));
			startFails(address + "postgres", "stranger");
			assertThat(output)
				.contains("TODO_API_DATABASE_USER is 'stranger', but the database at '%spostgres' does not let"
					.formatted(address));
			start(address + "postgres", "postgres");
			JdbcClient.create(new DriverManagerDataSource(address + "postgres", "postgres", ""))
				.sql("update flyway_schema_history set checksum = 7 where version = '1'")
				.update();
			startFails(address + "postgres", "postgres");
			assertThat(output).contains("The database was made by other migrations").doesNotContain("\tat ");
		}
	}

	private static void startFails(String address, String user) {
		assertThatException().isThrownBy(() -> start(address, user));
	}

	private static int status(String address) throws Exception {
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding())
			.statusCode();
	}

	private static void start(String address, String user) {
		run(address, user).close();
	}

	private static ConfigurableApplicationContext run(String address, String user) {
		return new SpringApplicationBuilder(TodoApiApplication.class).initializers(new StandIn())
			.run("--spring.config.location=classpath:/application.yml", "--server.port=0",
					"--TODO_API_DATABASE_URL=" + address, "--TODO_API_DATABASE_USER=" + user,
					"--TODO_API_CLIENT_SECRET=for-the-tests-alone");
	}

}
