package com.example.quartet.todoapi.todos;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

class RefusedTodosTests extends TodoCalls {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{}                                       | title must not be empty.
			{"title":null}                           | title must not be empty.
			{"title":"  "}                           | title must not be empty.
			{"title":"a","colour":"red"}             | colour is not known here; known are due, notes, title.
			{"title":5}                              | title must be text.
			{"title":true}                           | title must be text.
			{"title":["a"]}                          | title must be text.
			{"title":"a\\u0000b"}                    | title must be text of at most 200 characters.
			{"title":"a","notes":"a\\u0000b"}        | notes must be text of at most 4000 characters.
			{"title":"a\\nb"}                        | title must be one line.
			{"title":"a\\u2028b"}                    | title must be one line.
			{"title":"a","due":"tomorrow"}           | due must be a date like 2026-11-21.
			{"title":"a","due":"2026-02-30"}         | due must be a date like 2026-11-21.
			{"title":"a","due":"2026-11-21T10:00Z"}  | due must be a date like 2026-11-21.
			{"title":"a","due":20000}                | due must be a date like 2026-11-21.
			{"title":"a","due":"9999-12-31"}         | due must lie between 1970-01-01 and 9999-12-30.
			{"title":"a","due":"+20000-01-01"}       | due must lie between 1970-01-01 and 9999-12-30.
			{"title":"a","title":"b"}                | The body is not well-formed JSON.
			{"title":                                | The body is not well-formed JSON.
			{"title":"a"} {}                         | The body must be one JSON object.
			[]                                       | The body must be one JSON object.
			null                                     | The body must be one JSON object.
			""")
	void aToDoThatIsWrongIsRefusedByTheNameOfTheField(String json, String detail) {
		assertRefused(call(ALICE, HttpMethod.POST, "/api/todos", json), detail);
		assertThat(titles(ALICE, "/api/todos")).isEmpty();
	}

	@Test
	void everyFieldThatIsWrongIsNamed() {
		MvcTestResult answer = call(ALICE, HttpMethod.POST, "/api/todos",
				"{\"title\":\"%s\",\"notes\":\"%s\"}".formatted("a".repeat(201), "a".repeat(4001)));
		assertRefused(answer,
				"notes must be text of at most 4000 characters. title must be text of at most 200 characters.");
		assertThat(answer).bodyJson().extractingPath("$.checks[*].field").asArray().contains("title", "notes");
	}

	@Test
	void theLongestTextFits() {
		assertThat(call(ALICE, HttpMethod.POST, "/api/todos",
				"{\"title\":\"%s\",\"notes\":\"%s\"}".formatted("ä".repeat(200), "ä".repeat(4000))))
			.hasStatus(201);
	}

	@Test
	void aBodyThatIsFarTooLongIsNotReadToItsEnd() {
		assertRefused(call(ALICE, HttpMethod.POST, "/api/todos", "{\"title\":\"%s\"}".formatted("a".repeat(100_000))),
				"The body is too long.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"title":null}         | title must not be empty.
			{"title":""}           | title must not be empty.
			{"title":" \\u200b\\u2060\\u3164"} | title must not be empty.
			{"title":"\\u2065\\udb40\\udc80"} | title must not be empty.
			{"title":"a\\ud83d"}     | title must be text of at most 200 characters.
			{"notes":"a\\udc00"}     | notes must be text of at most 4000 characters.
			{"done":null}          | done must be true or false.
			{"done":"true"}        | done must be true or false.
			{"done":1}             | done must be true or false.
			{"due":"soon"}         | due must be a date like 2026-11-21.
			{"notes":{}}           | notes must be text.
			{"owner":"alice"}      | owner is not known here; known are done, due, notes, title.
			[{"done":true}]        | The body must be one JSON object.
			""")
	void aChangeThatIsWrongIsRefusedByTheNameOfTheField(String json, String detail) {
		String id = add(ALICE, "Buy milk", null);
		assertRefused(call(ALICE, HttpMethod.PATCH, "/api/todos/" + id, json), detail);
		assertThat(call(ALICE, HttpMethod.GET, "/api/todos/" + id)).bodyJson()
			.isLenientlyEqualTo("{\"title\":\"Buy milk\",\"done\":false,\"notes\":null,\"due\":null}");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			state=closed           | state must be one of all, open, done.
			due_before=soon        | due_before must be a date like 2026-11-21.
			limit=0                | limit must be 1 to 200.
			limit=201              | limit must be 1 to 200.
			limit=many             | limit must be a whole number.
			cursor=abc             | cursor must be the next of an earlier page, unchanged.
			cursor=%00%22          | cursor must be the next of an earlier page, unchanged.
			""")
	void aQuestionThatIsWrongIsRefusedByTheNameOfTheParameter(String query, String detail) {
		assertRefused(call(ALICE, HttpMethod.GET, "/api/todos?" + query), detail);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "+999999999-12-31 2026-01-01T00:00:00Z", "2026-01-01 +1000000000-12-31T23:59:59.999999999Z" })
	void aCursorBehindTheEndOfTimeIsRefused(String place) {
		String cursor = Base64.getUrlEncoder()
			.encodeToString((place + " 00000000-0000-4000-8000-000000000001").getBytes(StandardCharsets.UTF_8));
		assertRefused(call(ALICE, HttpMethod.GET, "/api/todos?cursor=" + cursor),
				"cursor must be the next of an earlier page, unchanged.");
	}

	@Test
	void aTitleOlderThanItsRuleHindersNoOtherChange() {
		String id = add(ALICE, "Buy milk", null);
		this.database.sql("update todo set title = '\u200b'").update();
		assertThat(call(ALICE, HttpMethod.PATCH, "/api/todos/" + id, "{\"done\":true}")).hasStatus(200);
		assertThat(call(ALICE, HttpMethod.PATCH, "/api/todos/" + id, "{\"title\":\"\\u200b\"}")).hasStatus(400);
	}

	@Test
	void anIdThatIsNoneIsRefused() {
		assertRefused(call(ALICE, HttpMethod.GET, "/api/todos/1"), "id must be a UUID.");
	}

	@ParameterizedTest
	@CsvSource({ "application/json-patch+json,415", "application/problem+json,415", "application/merge-patch+json,200",
			"application/json,200" })
	void aChangeIsAMergePatchAndNothingElse(String type, int status) {
		String id = add(ALICE, "Buy milk", null);
		assertThat(this.api.patch()
			.uri("/api/todos/" + id)
			.header(HttpHeaders.AUTHORIZATION, "Bearer " + ALICE)
			.contentType(type)
			.content("{\"done\":true}")).hasStatus(status);
	}

	@Test
	void onlyJsonIsUnderstood() {
		assertThat(this.api.post()
			.uri("/api/todos")
			.header(HttpHeaders.AUTHORIZATION, "Bearer " + ALICE)
			.contentType(MediaType.TEXT_PLAIN)
			.content("Buy milk")).hasStatus(415).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
	}

}
