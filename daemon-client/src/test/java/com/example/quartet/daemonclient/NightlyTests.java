package com.example.quartet.daemonclient;

import java.time.Duration;
import java.util.Map;

import com.example.quartet.daemonclient.settings.DaemonProperties;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

	@ParameterizedTest
	@CsvSource(textBlock = """
			DAEMON_RETRIES                               , -1      , 0 to 100
			DAEMON_FIRST_WAIT                            , 0ms     , 'a millisecond or more, like 500ms'
			DAEMON_LONGEST_WAIT                          , 20ms    , 'no shorter than the first wait, which is 500ms'
			DAEMON_IN_FLIGHT                             , 0       , 1 to 100
			DAEMON_STATUS_INTERVAL                       , -15000ms, 'a millisecond or more, like 15s'
			quartet.outgoing-calls.maximum-at-once       , 0       , 1 or more
			quartet.outgoing-calls.maximum-answer        , 0B      , a size like 4MB
			""")
	void aNumberThatMakesNoSenseStopsTheStartInOneSentence(String setting, String value, String rule,
			CapturedOutput output) {
		assertThatThrownBy(() -> start("-", "--%s=%s".formatted(setting, value))).isNotNull();
		assertThat(output).contains("%s is %s, but should be %s".formatted(setting, value, rule));
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
