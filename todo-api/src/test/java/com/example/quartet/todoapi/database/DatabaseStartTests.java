package com.example.quartet.todoapi.database;

import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

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
					jdbc:postgresql://127.0.0.1:1/todos?user=ada | TODO_API_DATABASE_URL is 'jdbc:postgresql://127.0.0.1:1/todos', but no database can be opened there
					""")
	void anAddressWithoutADatabaseIsNamed(String address, String sentence, CapturedOutput output) {
		startFails(address, "sa");
		assertThat(output).contains(sentence).doesNotContain("Application run failed");
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

	private static void start(String address, String user) {
		new SpringApplicationBuilder(TodoApiApplication.class).initializers(new StandIn())
			.run("--spring.config.location=classpath:/application.yml", "--server.port=0",
					"--TODO_API_DATABASE_URL=" + address, "--TODO_API_DATABASE_USER=" + user,
					"--TODO_API_CLIENT_SECRET=for-the-tests-alone", "--spring.flyway.connect-retries=0")
			.close();
	}

}
