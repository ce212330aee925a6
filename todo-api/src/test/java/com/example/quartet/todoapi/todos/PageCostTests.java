package com.example.quartet.todoapi.todos;

import java.util.List;

import javax.sql.DataSource;

import com.example.quartet.identitysupport.testing.Tokens;
import com.example.quartet.todoapi.ApiTest;
import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@ApiTest
abstract class PageCostTests {

	/**
	 * In three seconds on any machine: H2 keeps the limit that the API gave a connection.
	 */
	private static final int ROWS_AT_ONCE = 2_000;

	private static final String DAEMON = Tokens.daemon(Tokens.CONTOSO, "Todo.Read.All");

	@Autowired
	private MockMvcTester api;

	JdbcClient database;

	// not the API's own, whose queries may take three seconds
	@Autowired
	void use(DataSource source) {
		this.database = JdbcClient.create(source);
	}

	@ParameterizedTest
	@ValueSource(ints = { 10_000, 100_000 })
	void aPageCostsTheSameHoweverManyToDosThereAre(int rows) {
		fill(rows);
		String alice = Tokens.alice("Todo.Read");
		for (String which : List.of("", "&state=open", "&state=done", "&due_before=2027-01-01&state=open")) {
			for (String token : List.of(alice, DAEMON)) {
				assertThat(rowsReadFor(token, "/api/todos?limit=50" + which)).as(which).isBetween(50L, 60L);
				String cursor = JsonPath.read(get(token, "/api/todos?limit=111" + which), "$.next");
				assertThat(rowsReadFor(token, "/api/todos?cursor=" + cursor + which)).as("next of " + which)
					.isBetween(50L, 60L);
			}
		}
	}

	private void fill(int rows) {
		for (int first = 1; first <= rows; first += ROWS_AT_ONCE) {
			fill(first, Math.min(rows, first + ROWS_AT_ONCE - 1), rows);
		}
	}

	// a fifth of them Alice's, many of the same day, and many added at the same moment
	abstract void fill(int first, int last, int rows);

	private long rowsReadFor(String token, String uri) {
		long before = rowsRead();
		get(token, uri);
		return rowsRead() - before;
	}

	abstract long rowsRead();

	private String get(String token, String uri) {
		return new String(this.api.get()
			.uri(uri)
			.header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
			.exchange()
			.getResponse()
			.getContentAsByteArray());
	}

}
