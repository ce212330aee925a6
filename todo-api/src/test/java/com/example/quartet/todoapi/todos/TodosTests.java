package com.example.quartet.todoapi.todos;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.example.quartet.identitysupport.testing.Tokens;
import com.example.quartet.todoapi.ApiTest;
import com.example.quartet.todoapi.TestClock;
import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ApiTest
class TodosTests {

	private static final String ALICE = Tokens.alice("Todo.ReadWrite");

	private static final String BOB = Tokens.bob("Todo.ReadWrite");

	private static final String DAEMON = Tokens.daemon(Tokens.CONTOSO, "Todo.ReadWrite.All");

	@Autowired
	private MockMvcTester api;

	@Autowired
	private Todos todos;

	@Autowired
	private JdbcClient database;

	@Autowired
	private TestClock clock;

	@BeforeEach
	void startEmpty() {
		this.database.sql("delete from todo").update();
		this.clock.reset();
	}

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
	void whatNobodyWroteIsNull() {
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
	void pagesFollowEachOtherWhateverHappensMeanwhile() {
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
			call(DAEMON, HttpMethod.DELETE, "/api/todos/" + firstOfPage); // what was seen
																			// may go
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
	void nobodyOverwritesWhatTheyHaveNotSeen() {
		UUID id = UUID.fromString(add(ALICE, "Buy milk", null));
		Todo seenByBoth = this.todos.find(new Reach(Tokens.CONTOSO, Tokens.ALICE), id).orElseThrow();
		this.todos.save(seenByBoth.with(new Content("First", null, null, false), seenByBoth.created()));
		assertThatExceptionOfType(OptimisticLockingFailureException.class).isThrownBy(
				() -> this.todos.save(seenByBoth.with(new Content("Second", null, null, false), seenByBoth.created())));
	}

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
			{"done":null}          | done must be true or false.
			{"done":"true"}        | done must be true or false.
			{"done":1}             | done must be true or false.
			{"due":"soon"}         | due must be a date like 2026-11-21.
			{"notes":{}}           | notes must be text.
			{"owner":"somebody"}   | owner is not known here; known are done, due, notes, title.
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

	@Test
	void anIdThatIsNoneIsRefused() {
		assertRefused(call(ALICE, HttpMethod.GET, "/api/todos/1"), "id must be a UUID.");
	}

	@Test
	void onlyJsonIsUnderstood() {
		assertThat(this.api.post()
			.uri("/api/todos")
			.header(HttpHeaders.AUTHORIZATION, "Bearer " + ALICE)
			.contentType(MediaType.TEXT_PLAIN)
			.content("Buy milk")).hasStatus(415).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
	}

	private void assertRefused(MvcTestResult answer, String detail) {
		assertThat(answer).hasStatus(400)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
			.bodyJson()
			.extractingPath("$.detail")
			.isEqualTo(detail);
	}

	private String add(String token, String title, String due) {
		String json = (due != null) ? "{\"title\":\"%s\",\"due\":\"%s\"}".formatted(title, due)
				: "{\"title\":\"%s\"}".formatted(title);
		return id(call(token, HttpMethod.POST, "/api/todos", json));
	}

	private MvcTestResult remind(String todo, String message) {
		return call(DAEMON, HttpMethod.POST, "/api/todos/%s/reminders".formatted(todo),
				"{\"message\":\"%s\"}".formatted(message));
	}

	private List<Integer> atTheSameMoment(Callable<MvcTestResult> call) throws Exception {
		ExecutorService callers = Executors.newFixedThreadPool(8);
		try {
			List<Integer> statuses = new ArrayList<>();
			for (Future<MvcTestResult> answer : callers.invokeAll(Collections.nCopies(8, call))) {
				statuses.add(answer.get().getResponse().getStatus());
			}
			return statuses;
		}
		finally {
			callers.shutdown();
		}
	}

	private MvcTestResult addOnce(String token, String key, String title) {
		return this.api.post()
			.uri("/api/todos")
			.header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
			.header("Idempotency-Key", key)
			.contentType(MediaType.APPLICATION_JSON)
			.content("{\"title\":\"%s\"}".formatted(title))
			.exchange();
	}

	private MvcTestResult patchIfMatch(String id, String etag) {
		return this.api.patch()
			.uri("/api/todos/" + id)
			.header(HttpHeaders.AUTHORIZATION, "Bearer " + ALICE)
			.header(HttpHeaders.IF_MATCH, etag)
			.contentType(MediaType.APPLICATION_JSON)
			.content("{\"notes\":\"skimmed\"}")
			.exchange();
	}

	private MvcTestResult deleteIfMatch(String id, String etag) {
		return this.api.delete()
			.uri("/api/todos/" + id)
			.header(HttpHeaders.AUTHORIZATION, "Bearer " + ALICE)
			.header(HttpHeaders.IF_MATCH, etag)
			.exchange();
	}

	private MvcTestResult getIfNoneMatch(String id, String etag) {
		return this.api.get()
			.uri("/api/todos/" + id)
			.header(HttpHeaders.AUTHORIZATION, "Bearer " + ALICE)
			.header(HttpHeaders.IF_NONE_MATCH, etag)
			.exchange();
	}

	private static String etag(MvcTestResult answer) {
		return answer.getResponse().getHeader(HttpHeaders.ETAG);
	}

	private List<String> titles(String token, String uri) {
		return JsonPath.read(body(call(token, HttpMethod.GET, uri)), "$.items[*].title");
	}

	private MvcTestResult call(String token, HttpMethod method, String uri) {
		return this.api.method(method).uri(uri).header(HttpHeaders.AUTHORIZATION, "Bearer " + token).exchange();
	}

	private MvcTestResult call(String token, HttpMethod method, String uri, String json) {
		return this.api.method(method)
			.uri(uri)
			.header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
			.contentType(MediaType.APPLICATION_JSON)
			.content(json)
			.exchange();
	}

	private static String id(MvcTestResult answer) {
		return JsonPath.read(body(answer), "$.id");
	}

	private static String body(MvcTestResult answer) {
		return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
	}

}
