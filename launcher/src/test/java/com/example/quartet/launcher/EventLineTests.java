package com.example.quartet.launcher;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Of all log lines a person sees our own events, and everybody's warnings.
 */
class EventLineTests {

	// as the log shortens it
	private static final String LOGGER = EventLineTests.class.getPackageName()
		.replace(".launcher", ".todoapi.me.OnBehalfOf")
		.replaceAll("(\\w)\\w*\\.(?=.*todoapi)", "$1.");

	private static final String OURS = "2026-11-28T17:03:48.123Z  INFO 4711 --- [todo-api] [nio-8081-exec-1] " + LOGGER
			+ " : Traded a token: for downstream-api";

	@Test
	void anEventOfOursHasItsTimeItsModuleAndItsMessage() {
		assertThat(EventLine.parse("todo-api", OURS))
			.contains(new EventLine("17:03:48", "todo-api", "INFO", "Traded a token: for downstream-api"));
	}

	@Test
	void theEmulatorsEventsAreOursToo() {
		String line = OURS.replace(LOGGER, "c.e.identityemulator.Tokens");
		assertThat(EventLine.parse("identity-emulator", line)).isPresent();
	}

	@ParameterizedTest
	@ValueSource(strings = { "WARN", "ERROR" })
	void aWarningIsShownWhereverItComesFrom(String level) {
		String line = OURS.replace(" INFO ", " " + level + " ").replace(LOGGER, "o.h.pool.Hikari");
		assertThat(EventLine.parse("todo-api", line)).map(EventLine::level).contains(level);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "\tat com.example.Some(Some.java)", " INFO ", "Description:",
			"2026-11-28T17:03:48.123Z  INFO 4711 --- [todo-api] [main] o.a.c.core.StandardService : Starting",
			"2026-11-28T17:03:48.123Z DEBUG 4711 --- [todo-api] [main] c.e.quartet.Some : more than wanted" })
	void everythingElseIsLeftToTheLog(String line) {
		assertThat(EventLine.parse("todo-api", line)).isEmpty();
	}

}
