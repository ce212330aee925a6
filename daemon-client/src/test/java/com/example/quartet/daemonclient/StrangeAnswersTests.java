package com.example.quartet.daemonclient;

import java.util.regex.Matcher;

import com.example.quartet.daemonclient.outcome.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.system.CapturedOutput;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One record that makes no sense costs that record, and an API that talks nonsense is
 * named in one sentence.
 */
class StrangeAnswersTests extends ForgottenTodos {

	private static final String SECOND_PAGE = TODOS + "?cursor=a%2Fb%2Bc%3D";

	@ParameterizedTest
	@ValueSource(strings = { "Mars/Olympus", "", "UTC+99" })
	void aTimeZoneThatThisJavaDoesNotKnowCostsNoReminder(String timeZone) {
		this.standIns.given(OWNERS, 200, """
				{"items": [{"oid": "ada", "displayName": "Ada Lovelace", "timeZone": "%s", "locale": "en-GB"}]}"""
			.formatted(timeZone));
		assertThat(run()).isEqualTo(ExitCode.DONE);
		assertThat(this.standIns.received(reminderOn(PLANTS))).hasSize(1);
	}

	@Test
	void aProfileWithoutAnOwnerCostsThatProfile() {
		this.standIns.given(OWNERS, 200, """
				{"items": [null, {"displayName": "Nobody"}, {"oid": "ada"}, {"oid": "ada"}]}""");
		assertThat(run()).isEqualTo(ExitCode.DONE);
		assertThat(this.standIns.received(reminderOn(PLANTS))).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"due\": \"soon\"", "\"due\": null", "\"due\": \"2026-13-45\"" })
	void aTodoThatCannotBeReadCostsThatTodo(String due, CapturedOutput output) {
		this.standIns.given(SECOND_PAGE, 200,
				page("null", todo(PLANTS, "Strange", "2026-01-05").replace("\"due\": \"2026-01-05\"", due), "null",
						todo(TAXES, "Do taxes", "2026-01-06")));
		assertThat(run()).isEqualTo(ExitCode.SOME_FAILED);
		assertThat(this.standIns.received(reminderOn(TAXES))).hasSize(1);
		assertThat(output).contains("No reminder on to-do " + PLANTS + ": todo-api gave no date")
			.doesNotContain("\tat ");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			id        | null
			id        | "x"
			id        | {}
			title     | null
			title     | []
			owner     | null
			owner     | "x"
			owner     | {}
			owner     | {"tid": "t", "oid": null}
			owner     | {"tid": "t", "oid": {}}
			reminders | null
			reminders | "x"
			reminders | [null]
			reminders | [{}]
			reminders | [{"created": "soon"}]
			""")
	void noOtherValueOfATodoCostsMoreThanThatTodo(String name, String value, CapturedOutput output) {
		String strange = todo(PLANTS, "Strange", "2026-01-05").replaceFirst(
				"\"%s\": (\\{[^}]*}|\\[[^]]*]|\"[^\"]*\")".formatted(name),
				Matcher.quoteReplacement("\"%s\": %s".formatted(name, value)));
		assertThat(strange).contains("\"%s\": %s".formatted(name, value));
		this.standIns.given(SECOND_PAGE, 200, page("null", strange, "null", todo(TAXES, "Do taxes", "2026-01-06")));
		assertThat(run()).isIn(ExitCode.DONE, ExitCode.SOME_FAILED);
		assertThat(this.standIns.received(reminderOn(TAXES))).hasSize(1);
		assertThat(output).doesNotContain("\tat ", "unexpectedly");
	}

	@Test
	void aTodoThatWasDeletedMeanwhileIsNoFailure(CapturedOutput output) {
		this.standIns.given(reminderOn(PLANTS), 404, "{}");
		assertThat(run()).isEqualTo(ExitCode.DONE);
		assertThat(output).contains("To-do " + PLANTS + " was deleted meanwhile")
			.contains("1 found, 0 reminded, 1 already reminded, 0 failed");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "null", "<html>Welcome</html>", "[]", "{\"items\": 7}", "{\"items\": null}" })
	void aListThatMakesNoSenseIsToldInOneSentence(String body, CapturedOutput output) {
		this.standIns.given(TODOS, 200, body);
		assertThat(run()).isEqualTo(ExitCode.NOT_REACHABLE);
		assertThat(output).contains("todo-api gave no list of to-dos, so see whether TODO_API_URL names it")
			.doesNotContain("\tat ");
	}

	@Test
	void aDaemonThatIsThrottledSaysSo(CapturedOutput output) {
		this.standIns.givenOnce(TODOS, 429, "");
		assertThat(run()).isEqualTo(ExitCode.DONE);
		assertThat(output).contains("it answered 429, so the daemon is throttled");
	}

	@Test
	void aDaemonThatIsThrottledForHoursSaysForHowLong(CapturedOutput output) {
		this.standIns.givenOnce(TODOS, 429, "7200");
		assertThat(run()).isEqualTo(ExitCode.NOT_REACHABLE);
		assertThat(output).contains("todo-api throttles this application (429")
			.contains("asks to be left alone for 7200 seconds");
	}

}
