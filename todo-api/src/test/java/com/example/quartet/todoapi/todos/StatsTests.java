package com.example.quartet.todoapi.todos;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

import com.example.quartet.identitysupport.testing.ApiCalls;
import com.example.quartet.identitysupport.testing.Tokens;
import com.example.quartet.todoapi.ApiTest;
import com.example.quartet.todoapi.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@ApiTest
class StatsTests extends ApiCalls {

	private static final String SITE = Tokens.daemon(Tokens.CONTOSO, "Stats.Read.All");

	@Autowired
	private JdbcClient database;

	@Autowired
	private TestClock clock;

	@BeforeEach
	void startEmpty() {
		this.database.sql("delete from todo").update();
	}

	@Test
	void anApplicationReadsHowManyWereDoneTodayInItsTenantAndNothingElse() {
		Instant now = this.clock.instant();
		LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
		Instant midnight = today.atStartOfDay(ZoneOffset.UTC).toInstant();
		todo(Tokens.CONTOSO, true, midnight);
		todo(Tokens.CONTOSO, true, now);
		todo(Tokens.CONTOSO, true, midnight.minusMillis(1));
		todo(Tokens.CONTOSO, false, now);
		todo(Tokens.FABRIKAM, true, now);
		assertThat(get(SITE, "/api/stats")).hasStatusOk()
			.bodyJson()
			.isStrictlyEqualTo("{\"day\":\"%s\",\"done\":2}".formatted(today));
		assertThat(get(SITE, "/api/todos")).hasStatus(403);
	}

	@ParameterizedTest
	@ValueSource(strings = { "Todo.Read.All", "Todo.ReadWrite.All" })
	void theCountHasARoleOfItsOwn(String role) {
		assertThat(get(Tokens.daemon(Tokens.CONTOSO, role), "/api/stats")).hasStatus(403)
			.bodyJson()
			.extractingPath("$.detail")
			.isEqualTo("This request needs an application by itself with the application permission Stats.Read.All.");
	}

	@Test
	void noPersonReadsIt() {
		assertThat(get(Tokens.administrator(), "/api/stats")).hasStatus(403);
	}

	private void todo(String tid, boolean done, Instant changed) {
		this.database.sql("""
				insert into todo (id, version, tid, oid, title, due, done, created, changed)
				values (?, 0, ?, ?, 'Buy milk', date '2026-11-21', ?, ?, ?)""")
			.params(UUID.randomUUID(), tid, Tokens.ALICE, done, changed.atOffset(ZoneOffset.UTC),
					changed.atOffset(ZoneOffset.UTC))
			.update();
	}

}
