package com.example.quartet.todoapi.document;

import com.example.quartet.identitysupport.testing.MatchesItsDocument;
import com.example.quartet.identitysupport.testing.StandIn.Answer;
import com.example.quartet.identitysupport.testing.Tokens;
import com.example.quartet.todoapi.ApiTest;
import com.example.quartet.todoapi.DownstreamStandIn;
import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ApiTest
class ApiDocumentTests extends MatchesItsDocument {

	private static final String ALICE = Tokens.alice("Todo.ReadWrite");

	private static final String SITE = Tokens.daemon(Tokens.CONTOSO, "Stats.Read.All");

	private static final String DAEMON = Tokens.daemon(Tokens.CONTOSO, "Todo.ReadWrite.All");

	// region downstream
	@Autowired
	private JdbcClient database;

	@BeforeEach
	void reset() {
		DownstreamStandIn.reset();
	}
	// endregion

	@Override
	protected void showEverything() {
		String todo = "/api/todos/{id}";
		String full = "{\"title\":\"Buy milk\",\"notes\":\"skimmed\",\"due\":\"2026-11-21\"}";
		String id = JsonPath.read(show(ALICE, "POST", "/api/todos", "", full, 201), "$.id");
		show(ALICE, "POST", "/api/todos", "", "{\"title\":\"Rest\"}", 201);
		show(DAEMON, "POST", todo + "/reminders", id, "{\"message\":\"Now!\"}", 201);
		show(DAEMON, "POST", todo + "/reminders", id, "{\"message\":\"Now!\"}", 200);
		show(ALICE, "GET", "/api/todos", "", null, 200);
		show(ALICE, "GET", todo, id, null, 200);
		show(ALICE, "PATCH", todo, id, "{\"done\":true}", 200);
		show(ALICE, "DELETE", todo, id, null, 204);
		show(SITE, "GET", "/api/stats", "", null, 200);
		// region downstream
		showMe();
		showExports();
		// endregion
		// region daemon
		showRuns();
		// endregion
	}

	// region downstream
	private void showMe() {
		show(ALICE, "GET", "/api/me", "", null, 200);
		DownstreamStandIn.downstreamApiAnswers(() -> new Answer(200, """
				{"tid":"t","oid":"o","phone":null,"birthday":"1990-01-02","acrs":["c1"]}"""));
		show(ALICE, "GET", "/api/me/personal", "", null, 200);
		DownstreamStandIn.downstreamApiAnswers(() -> new Answer(204, ""));
		show(ALICE, "PATCH", "/api/me/personal", "", "{\"phone\":null}", 204);
		DownstreamStandIn.downstreamApiAnswers(() -> new Answer(503, "{}"));
		show(ALICE, "GET", "/api/me", "", null, 200);
	}

	private void showExports() {
		DownstreamStandIn.tokenEndpointAnswers(() -> new Answer(200, """
				{"token_type":"Bearer","expires_in":3599,"access_token":"traded","refresh_token":"refresh"}"""));
		String export = "/api/exports/{id}";
		String id = JsonPath.read(show(ALICE, "POST", "/api/exports", "", null, 202), "$.id");
		show(ALICE, "GET", "/api/exports", "", null, 200);
		show(ALICE, "GET", export, id, null, 200);
		this.database
			.sql("""
					insert into export_page (export, number, content) select id, 1, '' from export where id = cast(? as uuid)""")
			.param(id)
			.update();
		this.database.sql("update export set state = 'DONE', pages = 1 where id = cast(? as uuid)").param(id).update();
		show(ALICE, "GET", export + "/content", id, null, 200);
		show(ALICE, "DELETE", export, id, null, 204);
	}
	// endregion

	// region daemon
	private void showRuns() {
		String run = """
				{"started":"2026-11-21T02:00:00Z","ended":"2026-11-21T02:00:05Z","outcome":"SOME_FAILED","reminded":2,
				"alreadyReminded":1,"failed":1,"message":"downstream-api does not answer"}""";
		show(DAEMON, "POST", "/api/runs", "", run, 201);
		show(DAEMON, "POST", "/api/runs", "", run, 200);
		show(Tokens.administrator(), "GET", "/api/runs", "", null, 200);
		String status = """
				{"runningSince":null,"nextRun":"2026-11-22T02:00:00Z","tokens":[{"api":"todo-api","issued":"2026-11-21T02:00:00Z",
				"expires":"2026-11-21T03:00:00Z"}],"tokenRequests":2,"tokenCacheHits":7,"retries":1,"waitingFor":"todo-api",
				"waitingUntil":"2026-11-21T02:00:04Z"}""";
		show(DAEMON, "PUT", "/api/runs/status", "", status, 204);
		show(Tokens.administrator(), "GET", "/api/runs/status", "", null, 200);
	}
	// endregion

}
