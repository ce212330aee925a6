package com.example.quartet.todoapi.exports;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.example.quartet.identitysupport.testing.ApiCalls;
import com.example.quartet.identitysupport.testing.StandIn.Answer;
import com.example.quartet.identitysupport.testing.Tokens;
import com.example.quartet.todoapi.ApiTest;
import com.example.quartet.todoapi.DownstreamStandIn;
import com.example.quartet.todoapi.TestClock;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Exports of one person, with a stand-in for the provider and for the downstream API.
 */
@ApiTest
abstract class ExportCalls extends ApiCalls {

	static final String ALICE = Tokens.alice("Todo.Read");

	static final Duration DELAY = Duration.ofMinutes(11);

	static final String PROFILE = """
			{"tid":"t","oid":"o","displayName":"Alice Adams","timeZone":"Europe/Amsterdam","workingDays":["MONDAY"]}""";

	@Autowired
	JdbcClient database;

	@Autowired
	TestClock clock;

	@BeforeEach
	void startEmpty() {
		DownstreamStandIn.reset();
		DownstreamStandIn.tokenEndpointAnswers(ExportCalls::tokens);
		this.database.sql("delete from export").update();
		this.database.sql("delete from todo").update();
	}

	@AfterEach
	void backToTheRealTime() {
		this.database.sql("delete from export").update();
		this.clock.reset();
	}

	static Answer tokens() {
		return new Answer(200, """
				{"token_type":"Bearer","expires_in":3599,"access_token":"traded-%1$d","refresh_token":"refresh-%1$d"}"""
			.formatted(DownstreamStandIn.exchanges.size()));
	}

	static Answer refusal(String error, int number) {
		return new Answer(400, """
				{"error":"%s","error_codes":[%2$d],"error_description":"AADSTS%2$d: no"}""".formatted(error, number));
	}

	MvcTestResult start() {
		return call(ALICE, HttpMethod.POST, "/api/exports");
	}

	void forwardTo(String state) {
		this.clock.forward(DELAY);
		awaitState(state);
	}

	void awaitState(String state) {
		await().until(() -> this.database.sql("select state from export").query(String.class).list(),
				List.of(state)::equals);
	}

	void assertFailed(String failure, String words) {
		assertThat(get(ALICE, "/api/exports")).hasStatusOk()
			.bodyJson()
			.extractingPath("$.items[0]")
			.asInstanceOf(InstanceOfAssertFactories.map(String.class, Object.class))
			.containsAllEntriesOf(Map.of("state", "FAILED", "failure", failure))
			.hasEntrySatisfying("detail", (detail) -> assertThat(detail.toString()).contains(words));
	}

	List<String> refreshTokens() {
		return this.database.sql("select refresh_token from export").query((row, number) -> row.getString(1)).list();
	}

	void addTodos(int number) {
		for (int i = 1; i <= number; i++) {
			this.database.sql("""
					insert into todo (id, version, tid, oid, title, due, done, created, changed)
					values (?, 0, ?, ?, ?, date '2026-11-21', false, now(), now())""")
				.params(UUID.randomUUID(), Tokens.CONTOSO, Tokens.ALICE, "To-do " + i)
				.update();
		}
	}

}
