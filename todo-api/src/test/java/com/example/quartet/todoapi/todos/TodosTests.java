package com.example.quartet.todoapi.todos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import com.example.quartet.identitysupport.testing.Tokens;
import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

class TodosTests extends TodoCalls {

	@Test
	void aToDoIsKeptAsItWasWritten() {
		MvcTestResult added = call(ALICE, HttpMethod.POST, "/api/todos", """
				{"title":"Käse 🧀 kaufen","notes":"two lines\\nof notes","due":"2026-12-24"}""");
		assertThat(added).hasStatus(201).hasHeader(HttpHeaders.LOCATION, "/api/todos/" + id(added));
		assertThat(call(ALICE, HttpMethod.GET, "/api/todos/" + id(added))).hasStatusOk()
			.bodyJson()
			.isStrictlyEqualTo(body(added));
		assertThat(added).bodyJson().isLenientlyEqualTo("""
				{"title":"Käse 🧀 kaufen","notes":"two lines\\nof notes","due":"2026-12-24","done":false,"reminders":[],
				"owner":{"tid":"%s","oid":"%s"}}""".formatted(Tokens.CONTOSO, Tokens.ALICE));
		assertThat(added).bodyJson()
			.extractingPath("$.created")
			.asString()
			.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z");
	}

	@Test
	void aFieldThatWasNotWrittenIsNull() {
		assertThat(call(ALICE, HttpMethod.POST, "/api/todos", "{\"title\":\"Rest\"}")).hasStatus(201)
			.bodyJson()
			.isLenientlyEqualTo("{\"notes\":null,\"due\":null}");
	}

	@Test
	void somebodyElsesToDoDoesNotExist() {
		String id = add(ALICE, "Secret", null);
		for (String stranger : List.of(BOB, Tokens.person(Tokens.FABRIKAM, Tokens.ALICE, "Todo.ReadWrite"),
				Tokens.daemon(Tokens.FABRIKAM, "Todo.ReadWrite.All"))) {
			assertThat(titles(stranger, "/api/todos")).isEmpty();
			assertThat(call(stranger, HttpMethod.GET, "/api/todos/" + id)).hasStatus(404)
				.hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
				.bodyJson()
				.extractingPath("$.detail")
				.isEqualTo("You have no such to-do.");
			assertThat(call(stranger, HttpMethod.PATCH, "/api/todos/" + id, "{\"done\":true}")).hasStatus(404);
			assertThat(call(stranger, HttpMethod.DELETE, "/api/todos/" + id)).hasStatus(404);
		}
		assertThat(call(ALICE, HttpMethod.GET, "/api/todos/" + id)).bodyJson()
			.extractingPath("$.done")
			.isEqualTo(false);
	}

	@Test
	void aDaemonSeesEverybodysToDosOfItsTenant() {
		add(ALICE, "Alice's", "2026-01-01");
		add(BOB, "Bob's", "2026-01-02");
		add(Tokens.person(Tokens.FABRIKAM, Tokens.ALICE, "Todo.ReadWrite"), "Fabrikam's", "2026-01-03");
		assertThat(titles(DAEMON, "/api/todos")).containsExactly("Alice's", "Bob's");
		assertThat(titles(Tokens.daemon(Tokens.FABRIKAM, "Todo.Read.All"), "/api/todos")).containsExactly("Fabrikam's");
	}

	@Test
	void anAdministratorSeesEverybodysToDosOfTheirTenantButDoesNotTouchThem() {
		String id = add(ALICE, "Alice's", "2026-01-01");
		add(Tokens.person(Tokens.FABRIKAM, Tokens.ALICE, "Todo.ReadWrite"), "Fabrikam's", "2026-01-03");
		String administrator = Tokens.signed((claims) -> {
			claims.put("oid", Tokens.BOB);
			claims.put("roles", List.of("Todo.Admin"));
		});
		add(administrator, "Bob's", "2026-01-02");
		assertThat(titles(administrator, "/api/todos")).containsExactly("Alice's", "Bob's");
		assertThat(call(administrator, HttpMethod.GET, "/api/todos/" + id)).hasStatusOk();
		assertThat(call(administrator, HttpMethod.PATCH, "/api/todos/" + id, "{\"done\":true}")).hasStatus(404);
		assertThat(call(administrator, HttpMethod.DELETE, "/api/todos/" + id)).hasStatus(404);
	}

	@Test
	void theOneDueFirstComesFirstAndTheOneDueSomedayLast() {
		add(ALICE, "someday", null);
		add(ALICE, "later", "2026-12-31");
		add(ALICE, "soon", "2026-11-30");
		add(ALICE, "someday too", null);
		assertThat(titles(ALICE, "/api/todos")).containsExactly("soon", "later", "someday", "someday too");
	}

	@Test
	void onlyWhatWasAskedForIsListed() {
		add(ALICE, "overdue", "2026-11-20");
		add(ALICE, "due today", "2026-11-21");
		add(ALICE, "someday", null);
		String done = add(ALICE, "done", "2026-11-19");
		call(ALICE, HttpMethod.PATCH, "/api/todos/" + done, "{\"done\":true}");
		assertThat(titles(ALICE, "/api/todos?state=done")).containsExactly("done");
		assertThat(titles(ALICE, "/api/todos?state=open")).containsExactly("overdue", "due today", "someday");
		assertThat(titles(ALICE, "/api/todos?due_before=2026-11-21")).containsExactly("done", "overdue");
		assertThat(titles(DAEMON, "/api/todos?state=open&due_before=2026-11-21")).containsExactly("overdue");
	}

	@Test
	void pagesFollowEachOtherWhileToDosComeAndGo() {
		List<String> expected = new ArrayList<>();
		for (int number = 0; number < 7; number++) {
			expected.add("number " + number);
			add((number % 2 == 0) ? ALICE : BOB, "number " + number, (number < 4) ? "2026-11-21" : null);
		}
		List<String> seen = new ArrayList<>();
		String next = "";
		while (next != null) {
			MvcTestResult page = call(DAEMON, HttpMethod.GET, "/api/todos?limit=2" + next);
			seen.addAll(JsonPath.read(body(page), "$.items[*].title"));
			String firstOfPage = JsonPath.read(body(page), "$.items[0].id");
			// what was seen may go
			call(DAEMON, HttpMethod.DELETE, "/api/todos/" + firstOfPage);
			add(ALICE, "earlier than what was seen", "2026-01-01");
			String cursor = JsonPath.read(body(page), "$.next");
			next = (cursor != null) ? "&cursor=" + cursor : null;
		}
		assertThat(seen).containsExactlyElementsOf(expected);
	}

	@Test
	void theLastPageIsNotFollowedByAnEmptyOne() {
		add(ALICE, "one", null);
		add(ALICE, "two", null);
		assertThat(call(ALICE, HttpMethod.GET, "/api/todos?limit=2")).bodyJson().extractingPath("$.next").isNull();
	}

	@Test
	void aChangeChangesWhatItMentions() {
		String id = add(ALICE, "Buy milk", "2026-11-21");
		assertThat(call(ALICE, HttpMethod.PATCH, "/api/todos/" + id, "{\"notes\":\"skimmed\"}")).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo("{\"title\":\"Buy milk\",\"notes\":\"skimmed\",\"due\":\"2026-11-21\",\"done\":false}");
		assertThat(call(ALICE, HttpMethod.PATCH, "/api/todos/" + id, "{\"notes\":null,\"due\":null,\"done\":true}"))
			.hasStatusOk();
		assertThat(call(ALICE, HttpMethod.GET, "/api/todos/" + id)).bodyJson()
			.isLenientlyEqualTo("{\"title\":\"Buy milk\",\"notes\":null,\"due\":null,\"done\":true}");
	}

	@Test
	void whatIsDeletedIsGone() {
		String id = add(ALICE, "Buy milk", null);
		remind(id, "Now!");
		assertThat(call(ALICE, HttpMethod.DELETE, "/api/todos/" + id)).hasStatus(204);
		assertThat(call(ALICE, HttpMethod.GET, "/api/todos/" + id)).hasStatus(404);
		assertThat(this.database.sql("select count(*) from reminder").query(Integer.class).single()).isZero();
	}

	@Test
	void aToDoHasOneReminderADay() {
		String id = add(ALICE, "Buy milk", "2026-11-20");
		MvcTestResult first = remind(id, "It was due yesterday");
		assertThat(first).hasStatus(201);
		MvcTestResult second = remind(id, "Something else");
		assertThat(second).hasStatus(200).bodyJson().isStrictlyEqualTo(body(first));
		this.clock.forward(Duration.ofDays(1));
		assertThat(remind(id, "It was due two days ago")).hasStatus(201);
		assertThat(call(ALICE, HttpMethod.GET, "/api/todos/" + id)).bodyJson()
			.extractingPath("$.reminders[*].message")
			.asArray()
			.containsExactly("It was due yesterday", "It was due two days ago");
		assertThat(call(ALICE, HttpMethod.GET, "/api/todos")).bodyJson()
			.extractingPath("$.items[0].reminders")
			.asArray()
			.hasSize(2);
	}

	@Test
	void remindersPostedAtTheSameMomentAreOne() throws Exception {
		String id = add(ALICE, "Buy milk", "2026-11-20");
		assertThat(atTheSameMoment(() -> remind(id, "Now!"))).containsOnly(200, 201).containsOnlyOnce(201);
	}

	@Test
	void aReminderOfNothingIsNotPosted() {
		assertThat(remind("11111111-1111-4111-8111-111111111111", "Now!")).hasStatus(404);
	}

}
