package com.example.quartet.todoapi.todos;

import com.example.quartet.identitysupport.testing.PostgreSql;
import com.example.quartet.identitysupport.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestPropertySource;

@ContextConfiguration(initializers = PostgreSql.class)
// each connection counts for itself
@TestPropertySource(properties = { "spring.datasource.hikari.maximum-pool-size=1",
		"spring.flyway.url=${spring.datasource.url}", "spring.flyway.user=${spring.datasource.username}" })
class PageCostOnPostgreSqlTests extends PageCostTests {

	@Override
	void fill(int first, int last, int rows) {
		this.database
			.sql("""
					insert into todo (id, version, tid, oid, title, due, done, created, changed)
					select lpad(to_hex(number), 32, '0')::uuid, 0, ?, case when number % 5 = 0 then ? else ? end, 'Buy milk',
					date '2026-01-01' + (300::bigint * number / ?)::int, number % 3 = 0, now(), now()
					from generate_series(?, ?) number""")
			.params(Tokens.CONTOSO, Tokens.ALICE, Tokens.BOB, rows, first, last)
			.update();
		if (last == rows) {
			this.database.sql("analyze todo").update();
		}
	}

	@BeforeEach
	@AfterEach
	void clear() {
		this.database.sql("truncate todo cascade").update();
	}

	@Override
	long rowsRead() {
		this.database.sql("select pg_stat_force_next_flush()").query((row) -> {
		});
		this.database.sql("select pg_stat_clear_snapshot()").query((row) -> {
		});
		return this.database
			.sql("select seq_tup_read + coalesce(idx_tup_fetch, 0) from pg_stat_user_tables where relname = 'todo'")
			.query(Long.class)
			.single();
	}

}
