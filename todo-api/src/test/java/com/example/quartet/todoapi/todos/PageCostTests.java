package com.example.quartet.todoapi.todos;

import javax.sql.DataSource;

import com.example.quartet.identitysupport.testing.PostgreSql;
import com.example.quartet.identitysupport.testing.StandIn;
import com.example.quartet.identitysupport.testing.Tokens;
import com.example.quartet.todoapi.ApiTest;
import com.example.quartet.todoapi.OtherSide;
import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@ApiTest
@ContextConfiguration(initializers = {
		// region downstream
		OtherSide.class,
		// endregion
		StandIn.class, PostgreSql.class })
// each connection counts for itself
@TestPropertySource(properties = { "spring.datasource.hikari.maximum-pool-size=1",
		"spring.flyway.url=${spring.datasource.url}", "spring.flyway.user=${spring.datasource.username}" })
class PageCostTests {

	private static final int ROWS_AT_ONCE = 50_000;

	private static final String DAEMON = Tokens.daemon(Tokens.CONTOSO, "Todo.Read.All");

	@Autowired
	private MockMvcTester api;

	private JdbcClient database;

	// not the API's own, whose queries may take three seconds
	@Autowired
	void use(DataSource source) {
		this.database = JdbcClient.create(source);
	}

	@AfterEach
	void clear() {
		this.database.sql("truncate todo cascade").update();
	}

	@ParameterizedTest
	@ValueSource(ints = { 1_000, 1_000_000 })
	void aPageCostsTheSameHoweverManyToDosThereAre(int rows) {
		fill(rows);
		assertThat(rowsReadFor(Tokens.alice("Todo.Read"), "/api/todos")).isBetween(50L, 60L);
		assertThat(rowsReadFor(DAEMON, "/api/todos")).isBetween(50L, 60L);
		String cursor = JsonPath.read(get(DAEMON, "/api/todos?limit=200"), "$.next");
		assertThat(rowsReadFor(DAEMON, "/api/todos?cursor=" + cursor)).isBetween(50L, 60L);
		assertThat(rowsReadFor(DAEMON, "/api/todos?due_before=2027-01-01&state=open")).isBetween(50L, 60L);
	}

	private void fill(int rows) {
		for (int first = 1; first <= rows; first += ROWS_AT_ONCE) {
			fill(first, Math.min(rows, first + ROWS_AT_ONCE - 1), rows);
		}
		this.database.sql("analyze todo").update();
	}

	private void fill(int first, int last, int rows) {
		this.database
			.sql("""
					insert into todo (id, version, tid, oid, title, due, done, created, changed)
					select lpad(to_hex(number), 32, '0')::uuid, 0, ?, case when number % 2 = 0 then ? else ? end, 'Buy milk',
					date '2026-01-01' + (300::bigint * number / ?)::int, number % 3 = 0, now(), now()
					from generate_series(?, ?) number""")
			.params(Tokens.CONTOSO, Tokens.ALICE, Tokens.BOB, rows, first, last)
			.update();
	}

	private long rowsReadFor(String token, String uri) {
		long before = rowsRead();
		get(token, uri);
		return rowsRead() - before;
	}

	private long rowsRead() {
		this.database.sql("select pg_stat_force_next_flush()").query((row) -> {
		});
		this.database.sql("select pg_stat_clear_snapshot()").query((row) -> {
		});
		return this.database
			.sql("select seq_tup_read + coalesce(idx_tup_fetch, 0) from pg_stat_user_tables where relname = 'todo'")
			.query(Long.class)
			.single();
	}

	private String get(String token, String uri) {
		return new String(this.api.get()
			.uri(uri)
			.header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
			.exchange()
			.getResponse()
			.getContentAsByteArray());
	}

}
