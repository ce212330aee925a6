package com.example.quartet.todoapi.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

import com.example.quartet.identitysupport.testing.ApiCalls;
import com.example.quartet.identitysupport.testing.StandIn;
import com.example.quartet.identitysupport.testing.Tokens;
import com.example.quartet.todoapi.ApiTest;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A PostgreSQL that goes away for a while takes nothing along but the answers of that
 * while.
 */
@ApiTest
@ExtendWith(OutputCaptureExtension.class)
// without a time-out of ours it would wait for ever
@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
@ContextConfiguration(initializers = { StandIn.class, DatabaseAwayTests.BreakablePostgreSql.class })
class DatabaseAwayTests extends ApiCalls {

	private static final String ALICE = Tokens.alice("Todo.ReadWrite");

	private static BreakableConnection connection;

	@AfterEach
	void mend() {
		connection.mend();
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.untilAsserted(() -> assertThat(get(ALICE, "/api/todos")).hasStatusOk());
	}

	@Test
	void aDatabaseThatIsAwayIsA503ThatSaysWhenToTryAgain(CapturedOutput log) {
		assertThat(get(ALICE, "/api/todos")).hasStatusOk();
		connection.cut();
		assertUnavailable();
		assertThat(this.api.get().uri("/actuator/health/readiness")).hasStatus(503);
		assertThat(this.api.get().uri("/actuator/health/liveness")).hasStatusOk();
		assertThat(log.getAll()).contains("The database does not answer").doesNotContain("\tat ");
	}

	@Test
	void aConnectionThatIsHalfOpenIsGivenUp(CapturedOutput log) {
		assertThat(get(ALICE, "/api/todos")).hasStatusOk();
		connection.swallow();
		assertUnavailable();
		assertUnavailable();
		assertThat(this.api.get().uri("/actuator/health/readiness")).hasStatus(503);
		assertThat(log.getAll()).doesNotContain("\tat ");
	}

	// by default a pool waits for 30 seconds, and a socket without end
	private void assertUnavailable() {
		Instant begin = Instant.now();
		MvcTestResult answer = get(ALICE, "/api/todos");
		assertThat(answer).hasStatus(503).hasHeader(HttpHeaders.RETRY_AFTER, "5");
		assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(25));
	}

	/**
	 * Puts a real PostgreSQL at the other end of a connection that breaks.
	 */
	static class BreakablePostgreSql implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			try {
				connection = new BreakableConnection(EmbeddedPostgres.start().getPort());
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
			TestPropertyValues
				.of("spring.datasource.url=jdbc:postgresql://127.0.0.1:%d/postgres".formatted(connection.port()),
						"spring.datasource.username=postgres")
				.applyTo(context);
		}

	}

}
