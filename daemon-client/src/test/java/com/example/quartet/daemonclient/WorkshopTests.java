package com.example.quartet.daemonclient;

import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WorkshopTests {

	private static final String MESSAGES = "POST /api/workshop/messages";

	private final StandIns standIns = new StandIns();

	private final Map<String, String> settings = this.standIns.settings();

	@BeforeEach
	void twoTodosAreOverdue() {
		this.standIns.given("GET /api/todos", 200, """
				{"items":[%s,%s],"next":null}""".formatted(todo(1), todo(2)));
		this.standIns.given("GET /api/users/ada", 200, """
				{"oid": "ada", "displayName": "Ada Lovelace", "timeZone": "Europe/London", "locale": "en-GB",
				 "workingDays": ["MONDAY"]}""");
		this.standIns.given(MESSAGES, 204, "");
	}

	@AfterEach
	void stop() {
		this.standIns.close();
	}

	@Test
	void aRunIsToldWithAllItsMessagesInOneTrace() {
		this.settings.put("spring.profiles.active", "workshop");
		StandIns.runOnce(this.settings);
		assertThat(this.standIns.received(MESSAGES)).singleElement().satisfies((report) -> {
			assertThat(report.authorization()).isEqualTo("Bearer a-token");
			assertThat(report.body()).contains("\"client-credentials\"", "/api/todos", "/reminders")
				.doesNotContain("a-secret", "a-token", "workshop/messages");
			assertThat(report.body().split("\"trace\":\"" + trace(report.body()) + "\"", -1))
				.hasSameSizeAs(report.body().split("\"trace\":", -1));
		});
	}

	@Test
	void aRunThatCannotBeToldIsNoWorseForIt() {
		this.settings.put("spring.profiles.active", "workshop");
		this.standIns.given("POST /api/todos/00000000-0000-4000-8000-000000000001/reminders", 201, "");
		this.standIns.given("POST /api/todos/00000000-0000-4000-8000-000000000002/reminders", 201, "");
		this.standIns.given(MESSAGES, 403, "");
		assertThat(StandIns.runOnce(this.settings)).isEqualTo(ExitCode.DONE);
	}

	@Test
	void outsideTheWorkshopNothingIsTold() {
		StandIns.runOnce(this.settings);
		assertThat(this.standIns.received(MESSAGES)).isEmpty();
	}

	private static String trace(String report) {
		String trace = report.replaceFirst("(?s).*?\"trace\":\"([0-9a-f]{32})\".*", "$1");
		assertThat(trace).hasSize(32);
		return trace;
	}

	private static String todo(int number) {
		return """
				{"id":"00000000-0000-4000-8000-00000000000%d","title":"Water the plants","due":"2026-01-05",
				"owner":{"tid":"t","oid":"ada"},"reminders":[]}""".formatted(number);
	}

}
