package com.example.quartet.todoapi.document;

import java.util.UUID;

import com.example.quartet.identitysupport.testing.Described.Operation;
import com.example.quartet.identitysupport.testing.RefusesBadInput;
import com.example.quartet.identitysupport.testing.Tokens;
import com.example.quartet.todoapi.ApiTest;
import com.example.quartet.todoapi.DownstreamStandIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

@ApiTest
class BadInputTests extends RefusesBadInput {

	private static final UUID TODO = UUID.fromString("11111111-1111-4111-8111-111111111111");

	private static final String ALICE = Tokens.alice("Todo.ReadWrite");

	private static final String SITE = Tokens.daemon(Tokens.CONTOSO, "Stats.Read.All");

	private static final String DAEMON = Tokens.daemon(Tokens.CONTOSO, "Todo.ReadWrite.All");

	// region daemon
	private static final String ADMINISTRATOR = Tokens.administrator();

	// endregion

	@Autowired
	private JdbcClient database;

	@BeforeEach
	void oneTodo() {
		// region downstream
		DownstreamStandIn.reset();
		// endregion
		this.database.sql("delete from todo").update();
		this.database.sql("""
				insert into todo (id, version, tid, oid, title, due, done, created, changed)
				values (?, 0, ?, ?, 'Buy milk', date '2026-11-21', false, now(), now())""")
			.params(TODO, Tokens.CONTOSO, Tokens.ALICE)
			.update();
	}

	@AfterEach
	void nothingWasStored() {
		assertThat(this.database.sql("select version from todo").query(Integer.class).list()).containsExactly(0);
		assertThat(this.database.sql("select count(*) from reminder").query(Integer.class).single()).isZero();
		// region daemon
		assertThat(this.database.sql("select count(*) from run").query(Integer.class).single()).isZero();
		// endregion
	}

	@Override
	protected String token(Operation operation) {
		return switch (operation.toString()) {
			case "POST /api/todos/{id}/reminders" -> DAEMON;
			case "GET /api/stats" -> SITE;
			// region daemon
			case "POST /api/runs", "PUT /api/runs/status" -> DAEMON;
			case "GET /api/runs", "GET /api/runs/status" -> ADMINISTRATOR;
			// endregion
			default -> ALICE;
		};
	}

}
