package com.example.quartet.daemonclient;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class StatusReportsTests {

	private static final String STATUS = "PUT /api/runs/status";

	private static final String TOKEN = "POST " + StandIns.TOKEN;

	private final StandIns standIns = new StandIns();

	@AfterEach
	void stop() {
		this.standIns.close();
	}

	@Test
	void administratorsLearnHowTheDaemonIsDoingWithoutASingleTokenMore() {
		this.standIns.given("GET /api/todos", 200, "{\"items\":[],\"next\":null}");
		this.standIns.given(STATUS, 204, "");
		try (ConfigurableApplicationContext daemon = start("* * * * * *")) {
			await().atMost(Duration.ofSeconds(30))
				.untilAsserted(() -> assertThat(this.standIns.received(STATUS)).hasSizeGreaterThan(2));
		}
		List<StandIns.Request> reports = this.standIns.received(STATUS);
		assertThat(reports.get(0).authorization()).isEqualTo("Bearer a-token");
		assertThat(reports.get(0).body())
			.contains("\"nextRun\":\"", "{\"api\":\"todo-api\",\"issued\":\"", "\"tokenRequests\":1", "\"retries\":0",
					"\"waitingFor\":null")
			.doesNotContain("a-token");
		assertThat(this.standIns.received(TOKEN)).hasSize(1);
	}

	@Test
	void aStatusThatIsRefusedIsNeitherRepeatedNorCounted() {
		this.standIns.given("GET /api/todos", 200, "{\"items\":[],\"next\":null}");
		this.standIns.given(STATUS, 503, "");
		try (ConfigurableApplicationContext daemon = start("* * * * * *")) {
			await().atMost(Duration.ofSeconds(30))
				.untilAsserted(() -> assertThat(this.standIns.received(STATUS)).hasSizeGreaterThan(2));
		}
		assertThat(this.standIns.received(STATUS)).last()
			.satisfies((report) -> assertThat(report.body()).contains("\"retries\":0"));
	}

	@Test
	void aDaemonThatHoldsNoTokenAsksForNoneToSaySo() {
		try (ConfigurableApplicationContext daemon = start("-")) {
			assertThat(daemon.isActive()).isTrue();
		}
		assertThat(this.standIns.received(TOKEN)).isEmpty();
		assertThat(this.standIns.received(STATUS)).isEmpty();
	}

	private ConfigurableApplicationContext start(String schedule) {
		SpringApplication server = new SpringApplication(DaemonClientApplication.class);
		Map<String, Object> settings = new HashMap<>(this.standIns.settings());
		settings.putAll(Map.of("SERVER_PORT", "0", "DAEMON_SCHEDULE", schedule, "DAEMON_STATUS_INTERVAL", "100ms"));
		server.setDefaultProperties(settings);
		return server.run();
	}

}
