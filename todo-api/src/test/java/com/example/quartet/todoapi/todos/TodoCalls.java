package com.example.quartet.todoapi.todos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.example.quartet.identitysupport.testing.ApiCalls;
import com.example.quartet.identitysupport.testing.Tokens;
import com.example.quartet.todoapi.ApiTest;
import com.example.quartet.todoapi.TestClock;
import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Calls to the API, for the tests of to-dos.
 */
@ApiTest
class TodoCalls extends ApiCalls {

	static final String ALICE = Tokens.lasting(Duration.ofDays(2), Tokens.alice("Todo.ReadWrite"));

	static final String BOB = Tokens.bob("Todo.ReadWrite");

	static final String DAEMON = Tokens.lasting(Duration.ofDays(2),
			Tokens.daemon(Tokens.CONTOSO, "Todo.ReadWrite.All"));

	@Autowired
	Todos todos;

	@Autowired
	JdbcClient database;

	@Autowired
	TestClock clock;

	@BeforeEach
	void startEmpty() {
		this.database.sql("delete from todo").update();
		this.clock.reset();
	}

	void assertRefused(MvcTestResult answer, String detail) {
		assertThat(answer).hasStatus(400)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
			.bodyJson()
			.extractingPath("$.detail")
			.isEqualTo(detail);
	}

	String add(String token, String title, String due) {
		String json = (due != null) ? "{\"title\":\"%s\",\"due\":\"%s\"}".formatted(title, due)
				: "{\"title\":\"%s\"}".formatted(title);
		return id(call(token, HttpMethod.POST, "/api/todos", json));
	}

	MvcTestResult remind(String todo, String message) {
		return call(DAEMON, HttpMethod.POST, "/api/todos/%s/reminders".formatted(todo),
				"{\"message\":\"%s\"}".formatted(message));
	}

	List<Integer> atTheSameMoment(Callable<MvcTestResult> call) throws Exception {
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

	MvcTestResult addOnce(String token, String key, String title) {
		return request(token, HttpMethod.POST, "/api/todos").header("Idempotency-Key", key)
			.contentType(MediaType.APPLICATION_JSON)
			.content("{\"title\":\"%s\"}".formatted(title))
			.exchange();
	}

	MvcTestResult patchIfMatch(String id, String etag) {
		return request(ALICE, HttpMethod.PATCH, "/api/todos/" + id).header(HttpHeaders.IF_MATCH, etag)
			.contentType(MediaType.APPLICATION_JSON)
			.content("{\"notes\":\"skimmed\"}")
			.exchange();
	}

	MvcTestResult deleteIfMatch(String id, String etag) {
		return request(ALICE, HttpMethod.DELETE, "/api/todos/" + id).header(HttpHeaders.IF_MATCH, etag).exchange();
	}

	MvcTestResult getIfNoneMatch(String id, String etag) {
		return request(ALICE, HttpMethod.GET, "/api/todos/" + id).header(HttpHeaders.IF_NONE_MATCH, etag).exchange();
	}

	static String etag(MvcTestResult answer) {
		return answer.getResponse().getHeader(HttpHeaders.ETAG);
	}

	List<String> titles(String token, String uri) {
		return JsonPath.read(body(call(token, HttpMethod.GET, uri)), "$.items[*].title");
	}

	static String id(MvcTestResult answer) {
		return JsonPath.read(body(answer), "$.id");
	}

}
