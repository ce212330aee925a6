package com.example.quartet.todoapi.todos;

import java.util.UUID;

import com.example.quartet.identitysupport.testing.Tokens;
import org.junit.jupiter.api.Test;

import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ConflictsTests extends TodoCalls {

	@Test
	void aRepeatedRequestAddsOneToDo() {
		MvcTestResult first = addOnce(ALICE, "key-1", "Buy milk");
		assertThat(first).hasStatus(201);
		assertThat(addOnce(ALICE, "key-1", "Buy milk")).hasStatus(201)
			.hasHeader(HttpHeaders.LOCATION, "/api/todos/" + id(first))
			.bodyJson()
			.isStrictlyEqualTo(body(first));
		assertThat(addOnce(ALICE, "key-2", "Buy milk")).hasStatus(201);
		assertThat(addOnce(BOB, "key-1", "Buy milk")).hasStatus(201);
		assertThat(titles(ALICE, "/api/todos")).containsExactly("Buy milk", "Buy milk");
	}

	@Test
	void anotherRequestNeedsAnotherKey() {
		addOnce(ALICE, "key-1", "Buy milk");
		assertThat(addOnce(ALICE, "key-1", "Buy bread")).hasStatus(422)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
		assertRefused(addOnce(ALICE, "a b", "Buy milk"), "Idempotency-Key must be 1 to 100 visible ASCII characters.");
		assertThat(titles(ALICE, "/api/todos")).containsExactly("Buy milk");
	}

	@Test
	void requestsRepeatedAtTheSameMomentAddOneToDo() throws Exception {
		assertThat(atTheSameMoment(() -> addOnce(ALICE, "key-1", "Buy milk"))).containsOnly(201);
		assertThat(titles(ALICE, "/api/todos")).hasSize(1);
	}

	@Test
	void whoSaysWhatTheySawOverwritesNothingElse() {
		String id = add(ALICE, "Buy milk", null);
		String seen = etag(call(ALICE, HttpMethod.GET, "/api/todos/" + id));
		assertThat(patchIfMatch(id, seen)).hasStatusOk();
		assertThat(patchIfMatch(id, seen)).hasStatus(412)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
			.bodyJson()
			.extractingPath("$.detail")
			.isEqualTo("This to-do has changed since you read it. Read it again first.");
		assertThat(deleteIfMatch(id, seen)).hasStatus(412);
		assertThat(patchIfMatch(id, "W/\"0-0\", " + etag(call(ALICE, HttpMethod.GET, "/api/todos/" + id))))
			.hasStatusOk();
		assertThat(deleteIfMatch(id, "*")).hasStatus(204);
	}

	@Test
	void aReminderIsSomethingToSeeToo() {
		String id = add(ALICE, "Buy milk", null);
		String seen = etag(call(ALICE, HttpMethod.GET, "/api/todos/" + id));
		assertThat(getIfNoneMatch(id, seen)).hasStatus(304);
		remind(id, "Now!");
		assertThat(getIfNoneMatch(id, seen)).hasStatusOk();
	}

	@Test
	void aChangeThatWasNotSeenIsNotOverwritten() {
		UUID id = UUID.fromString(add(ALICE, "Buy milk", null));
		Todo seenByBoth = this.todos.find(new TodoAccess(Tokens.CONTOSO, Tokens.ALICE), id).orElseThrow();
		this.todos.save(seenByBoth.with(new TodoContent("First", null, null, false), seenByBoth.created()));
		assertThatExceptionOfType(OptimisticLockingFailureException.class).isThrownBy(() -> this.todos
			.save(seenByBoth.with(new TodoContent("Second", null, null, false), seenByBoth.created())));
	}

}
