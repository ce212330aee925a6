package com.example.quartet.todoapi.exports;

import java.time.Duration;
import java.util.List;

import com.example.quartet.identitysupport.testing.Tokens;
import com.example.quartet.todoapi.DownstreamStandIn;
import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

class ExportsTests extends ExportCalls {

	@Autowired
	private ExportJob job;

	@Test
	void anExportIsDoneAfterTheCallersAccessTokenHasEnded() {
		addTodos(ExportPageWriter.PAGE_SIZE + 1);
		MvcTestResult started = start();
		assertThat(started).hasStatus(202);
		String place = started.getResponse().getHeader("Location");
		this.clock.forward(Duration.ofHours(2));
		assertThat(get(ALICE, place)).hasStatus(401);
		awaitState("DONE");
		this.clock.reset();
		assertThat(get(ALICE, place)).hasStatusOk()
			.bodyJson()
			.extractingPath("$.todos")
			.isEqualTo(ExportPageWriter.PAGE_SIZE + 1);
		MvcTestResult content = get(ALICE, place + "/content");
		assertThat(content).hasStatusOk().hasHeader("Content-Disposition", "attachment; filename=\"todos.json\"");
		assertThat(JsonPath.<List<String>>read(body(content), "$[*].todo.title")).hasSize(101)
			.contains("To-do 1", "To-do 101");
		assertThat(JsonPath.<List<String>>read(body(content), "$[*].owner.displayName")).containsOnly("Alice Adams");
	}

	@Test
	void theRefreshTokenIsAskedForInTheExchangeAndIsUsedAlone() {
		start();
		forwardTo("DONE");
		assertThat(DownstreamStandIn.exchanges).hasSize(2);
		assertThat(DownstreamStandIn.exchanges.get(0)).containsEntry("requested_token_use", "on_behalf_of");
		assertThat(DownstreamStandIn.exchanges.get(0).get("scope").split(" "))
			.containsExactlyInAnyOrder("offline_access", "api://80820000-0000-4000-8000-000000000003/Profile.Read");
		assertThat(DownstreamStandIn.exchanges.get(1))
			.contains(entry("grant_type", "refresh_token"), entry("refresh_token", "refresh-1"),
					entry("client_secret", "for-the-tests-alone"))
			.doesNotContainKey("assertion");
		assertThat(DownstreamStandIn.calls).containsExactly("Bearer traded-2");
	}

	@Test
	void theRefreshTokenIsKeptEncryptedAndOnlyWhileTheExportRuns() {
		start();
		assertThat(refreshTokens()).singleElement()
			.satisfies((kept) -> assertThat(kept).startsWith("eyJ").doesNotContain("refresh-1"));
		forwardTo("DONE");
		assertThat(refreshTokens()).containsOnlyNulls();
	}

	@Test
	void anExportThatIsCancelledLeavesNothing() {
		String place = start().getResponse().getHeader("Location");
		assertThat(call(ALICE, HttpMethod.DELETE, place)).hasStatus(204);
		assertThat(get(ALICE, place)).hasStatus(404);
		assertThat(this.database.sql("select count(*) from export").query(Integer.class).single()).isZero();
	}

	@Test
	void onePersonHasOneExportAtATime() {
		start();
		assertThat(start()).hasStatus(409)
			.bodyJson()
			.extractingPath("$.detail")
			.isEqualTo("An export of yours is running: wait for it, or cancel it first.");
		forwardTo("DONE");
		assertThat(start()).hasStatus(202);
	}

	@Test
	void anExportIsItsPersonsAlone() {
		String place = start().getResponse().getHeader("Location");
		for (String other : List.of(Tokens.administrator(),
				Tokens.signed((claims) -> claims.put("tid", Tokens.FABRIKAM)))) {
			assertThat(get(other, place).getResponse().getStatus()).isIn(401, 404);
			assertThat(call(other, HttpMethod.DELETE, place).getResponse().getStatus()).isIn(401, 404);
		}
		assertThat(get(Tokens.daemon(Tokens.CONTOSO, "Todo.ReadWrite.All"), place)).hasStatus(403);
		assertThat(get(ALICE, place + "/content")).hasStatus(409);
	}

	@Test
	void anExportIsDeletedADayAfterItEnded() {
		start();
		forwardTo("DONE");
		this.clock.forward(Duration.ofHours(25));
		this.job.deleteOldExports();
		assertThat(this.database.sql("select count(*) from export").query(Integer.class).single()).isZero();
	}

}
