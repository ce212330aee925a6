package com.example.quartet.daemonclient;

import com.example.quartet.daemonclient.outcome.ExitCode;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class WorkshopTests extends ForgottenTodos {

	private static final String MESSAGES = "POST /api/workshop/messages";

	@Test
	void aRunIsToldWithAllItsMessagesInOneTrace() {
		this.settings.put("spring.profiles.active", "workshop");
		this.standIns.given(MESSAGES, 204, "");
		run();
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
		this.standIns.given(MESSAGES, 403, "");
		assertThat(run()).isEqualTo(ExitCode.DONE);
	}

	@Test
	void outsideTheWorkshopNothingIsTold() {
		run();
		assertThat(this.standIns.received(MESSAGES)).isEmpty();
	}

	private static String trace(String report) {
		String trace = report.replaceFirst("(?s).*?\"trace\":\"([0-9a-f]{32})\".*", "$1");
		assertThat(trace).hasSize(32);
		return trace;
	}

}
