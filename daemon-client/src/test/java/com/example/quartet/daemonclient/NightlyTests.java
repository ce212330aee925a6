package com.example.quartet.daemonclient;

import java.time.Duration;
import java.util.Map;

import com.example.quartet.daemonclient.settings.DaemonProperties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@ExtendWith(OutputCaptureExtension.class)
class NightlyTests {

	private static final StandIns STAND_INS = new StandIns();

	@AfterAll
	static void stop() {
		STAND_INS.close();
	}

	@Test
	void theServerRemindsPeopleWhenItIsTime() {
		try (ConfigurableApplicationContext server = start("* * * * * *")) {
			await().atMost(Duration.ofMinutes(1))
				.untilAsserted(() -> assertThat(STAND_INS.received("GET /api/todos")).isNotEmpty());
		}
	}

	@Test
	void aScheduleThatIsNoneStopsTheStartInOneSentence(CapturedOutput output) {
		assertThatThrownBy(() -> start("at night")).isNotNull();
		assertThat(output).contains("DAEMON_SCHEDULE is 'at night', but should be a cron expression");
	}

	@Test
	void anAddressThatIsNoneStopsTheStartInOneSentence(CapturedOutput output) {
		assertThatThrownBy(() -> start("-", "--TODO_API_URL=localhost:8081")).isNotNull();
		assertThat(output).contains("TODO_API_URL is 'localhost:8081', but should be an address");
	}

	@Test
	void theTenantsThatAreLetInAreRemindedUnlessThereIsAListOfItsOwn() {
		try (ConfigurableApplicationContext server = start("-", "--IDENTITY_TENANT=organizations",
				"--IDENTITY_ALLOWED_TENANTS=8eaef023-2b34-4da1-9baa-8bc8c9d6a490," + StandIns.FABRIKAM)) {
			assertThat(server.getBean(DaemonProperties.class).tenants())
				.containsExactly("8eaef023-2b34-4da1-9baa-8bc8c9d6a490", StandIns.FABRIKAM);
		}
	}

	@Test
	void manyDirectoriesAtOnceStopTheStartInOneSentence(CapturedOutput output) {
		assertThatThrownBy(() -> start("-", "--IDENTITY_TENANT=organizations", "--IDENTITY_ALLOWED_TENANTS=*"))
			.isNotNull();
		assertThat(output).contains("DAEMON_TENANTS names '*', but an application without a user needs one");
	}

	private static ConfigurableApplicationContext start(String schedule, String... more) {
		SpringApplication server = new SpringApplication(DaemonClientApplication.class);
		server.setDefaultProperties(Map.of("SERVER_PORT", "0", "DAEMON_CLIENT_SECRET", "a-secret", "DAEMON_SCHEDULE",
				schedule, "IDENTITY_AUTHORITY", STAND_INS.address(), "TODO_API_URL", STAND_INS.address(),
				"DOWNSTREAM_API_URL", STAND_INS.address()));
		return server.run(more);
	}

}
