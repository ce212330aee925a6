package com.example.quartet.daemonclient;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.example.quartet.daemonclient.outcome.ExitCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ConcurrencyLimitTests {

	private static final String TODOS = "GET /api/todos";

	private final StandIns standIns = new StandIns();

	@AfterEach
	void stop() {
		this.standIns.close();
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 3, 8 })
	void anApiNeverHasMoreToBearThanItIsAskedTo(int inFlight) {
		String todos = IntStream.range(0, 24).mapToObj(ConcurrencyLimitTests::todo).collect(Collectors.joining(","));
		this.standIns.given(TODOS, 200, "{\"items\": [%s], \"next\": null}".formatted(todos));
		this.standIns.given("GET /api/users", 200, "{\"items\": []}");
		IntStream.range(0, 24).forEach((number) -> this.standIns.given(reminderOn(number), 201, ""));
		this.standIns.takeTheirTime(Duration.ofMillis(100));
		Map<String, String> settings = this.standIns.settings();
		settings.put("DAEMON_IN_FLIGHT", String.valueOf(inFlight));
		assertThat(StandIns.runOnce(settings)).isEqualTo(ExitCode.DONE);
		assertThat(this.standIns.mostAtOnce()).isEqualTo(inFlight);
	}

	private static String reminderOn(int number) {
		return "POST /api/todos/%s/reminders".formatted(new UUID(0, number));
	}

	private static String todo(int number) {
		return """
				{"id": "%s", "title": "Sleep", "due": "2026-01-05", "owner": {"tid": "t", "oid": "ada"}, "reminders": []}"""
			.formatted(new UUID(0, number));
	}

}
