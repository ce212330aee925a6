package com.example.quartet.todoapi.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;

import com.example.quartet.identitysupport.testing.ApiCalls;
import com.example.quartet.identitysupport.testing.StandIn;
import com.example.quartet.identitysupport.testing.Tokens;
import com.example.quartet.todoapi.ApiTest;
import org.awaitility.Awaitility;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A disk without room takes no to-do, and says so, until there is room again.
 */
@ApiTest
@ExtendWith(OutputCaptureExtension.class)
@ContextConfiguration(initializers = { StandIn.class, FullDiskTests.FileOnFillableDisk.class })
class FullDiskTests extends ApiCalls {

	private static final String ALICE = Tokens.alice("Todo.ReadWrite");

	@AfterEach
	void makeRoom() {
		FillableDisk.empty();
	}

	@Test
	void aToDoThatCannotBeWrittenIsA503UntilThereIsRoom(CapturedOutput log) {
		assertThat(add()).hasStatus(201);
		FillableDisk.fill();
		assertThat(add()).hasStatus(503).hasHeader(HttpHeaders.RETRY_AFTER, "5");
		assertThat(add()).hasStatus(503);
		FillableDisk.empty();
		Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(add()).hasStatus(201));
		assertThat(log.getAll()).contains("The database does not answer").doesNotContain("\tat ");
	}

	private MvcTestResult add() {
		return call(ALICE, HttpMethod.POST, "/api/todos", "{\"title\":\"Buy a disk\"}");
	}

	/**
	 * Puts the database on the disk that can be filled.
	 */
	static class FileOnFillableDisk implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			FilePath.register(new FillableDisk());
			try {
				TestPropertyValues
					.of("spring.datasource.url=jdbc:h2:fillable:%s/todos;WRITE_DELAY=0"
						.formatted(Files.createTempDirectory("full-disk")))
					.applyTo(context);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
