package com.example.quartet.todoapi;

import java.util.Collections;
import java.util.List;

import com.example.quartet.identitysupport.testing.Tokens;
import com.example.quartet.identitysupport.testing.TurnsStrangersAway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@ApiTest
class ApiSecurityTests extends TurnsStrangersAway {

	private static final String SOME_TODO = "/api/todos/11111111-1111-4111-8111-111111111111";

	private static final String REMINDERS = SOME_TODO + "/reminders";

	@Autowired
	private JdbcClient database;

	@Override
	protected String path() {
		return "/api/todos";
	}

	@BeforeEach
	void startEmpty() {
		// region downstream
		DownstreamStandIn.reset();
		// endregion
		this.database.sql("delete from todo").update();
	}

	@AfterEach
	void nothingWasChanged() {
		assertThat(this.database.sql("select count(*) from todo").query(Integer.class).single()).isZero();
	}

	@ParameterizedTest
	@CsvSource({
			// region downstream
			"GET,/api/me,200", "GET,/api/exports,200", "PUT,/api/exports,405",
			// endregion
			"GET,/api/todos,200", "GET," + SOME_TODO + ",404", "POST,/api/todos,403", "PATCH," + SOME_TODO + ",403",
			"DELETE," + SOME_TODO + ",403", "POST," + REMINDERS + ",403" })
	void whoMayReadMayDoNothingElse(HttpMethod method, String path, int status) {
		assertThat(call(method, path, Tokens.alice("Todo.Read"))).hasStatus(status);
	}

	@ParameterizedTest
	@CsvSource({
			// region downstream
			"GET,/api/me,200",
			// endregion
			"GET,/api/todos,200", "POST,/api/todos,400", "PATCH," + SOME_TODO + ",404", "DELETE," + SOME_TODO + ",404",
			"POST," + REMINDERS + ",403" })
	void whoMayWriteMayReadButNotPostReminders(HttpMethod method, String path, int status) {
		assertThat(call(method, path, Tokens.alice("Todo.ReadWrite"))).hasStatus(status);
	}

	@ParameterizedTest
	@CsvSource({ "GET,/api/todos,200", "GET," + SOME_TODO + ",404", "GET,/api/me,403", "GET,/api/exports,403",
			"POST,/api/exports,403", "POST,/api/todos,403", "PATCH," + SOME_TODO + ",403",
			"DELETE," + SOME_TODO + ",403", "POST," + REMINDERS + ",403" })
	void aDaemonThatMayReadMayDoNothingElse(HttpMethod method, String path, int status) {
		assertThat(call(method, path, Tokens.daemon(Tokens.CONTOSO, "Todo.Read.All"))).hasStatus(status);
	}

	@ParameterizedTest
	@CsvSource({ "GET,/api/todos,200", "POST," + REMINDERS + ",404", "PATCH," + SOME_TODO + ",404", "GET,/api/me,403",
			"GET,/api/me/personal,403", "POST,/api/todos,403" })
	void aDaemonThatMayWriteActsForNoPerson(HttpMethod method, String path, int status) {
		assertThat(call(method, path, Tokens.daemon(Tokens.CONTOSO, "Todo.ReadWrite.All"))).hasStatus(status);
		// region downstream
		assertThat(DownstreamStandIn.exchanges).isEmpty();
		// endregion
	}

	@ParameterizedTest
	@ValueSource(strings = { "Todo.Admin", "Profile.Read.All", "Todo.Read", "Todo.ReadWrite" })
	void aDaemonNeedsTheApplicationPermission(String role) {
		assertThat(call(HttpMethod.GET, "/api/todos", Tokens.daemon(Tokens.CONTOSO, role))).hasStatus(403);
		assertThat(call(HttpMethod.POST, REMINDERS, Tokens.daemon(Tokens.CONTOSO, role))).hasStatus(403);
	}

	@Test
	void aPersonsOwnRolesGiveNoApplicationPermission() {
		String token = Tokens.signed((claims) -> {
			claims.put("scp", "Other.Scope");
			claims.put("roles", List.of("Todo.Admin", "Todo.Read.All", "Todo.ReadWrite.All"));
		});
		assertThat(call(HttpMethod.GET, "/api/todos", token)).hasStatus(403);
		assertThat(call(HttpMethod.POST, REMINDERS, token)).hasStatus(403);
	}

	@Test
	void aPersonWithoutScopesIsNoApplicationByTheirRoles() {
		for (String evidence : List.of("idtyp", "sub")) {
			String token = Tokens.signed((claims) -> {
				claims.remove("scp");
				claims.put("roles", List.of("Todo.Read.All", "Todo.ReadWrite.All"));
				claims.put("sub", "idtyp".equals(evidence) ? Tokens.ALICE : "pairwise");
				claims.computeIfAbsent("idtyp", (absent) -> "idtyp".equals(evidence) ? "user" : null);
			});
			assertThat(call(HttpMethod.GET, "/api/todos", token)).as(evidence).hasStatus(403);
			assertThat(call(HttpMethod.POST, REMINDERS, token)).as(evidence).hasStatus(403);
		}
	}

	@Test
	void aTokenThatNamesManyGroupsFits() {
		String token = Tokens.signed((claims) -> claims.put("groups", Collections.nCopies(550, Tokens.ALICE)));
		assertThat(token).hasSizeBetween(28_000, 31_000);
		assertThat(call(HttpMethod.GET, "/api/todos", token)).hasStatusOk();
	}

	@Test
	void aRefusalNamesThePermissionThatIsMissing() {
		MvcTestResult answer = call(HttpMethod.POST, "/api/todos", Tokens.alice("Todo.Read"));
		assertThat(answer).hasStatus(403).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
		assertThat(challenge(answer)).contains("error=\"insufficient_scope\"", "scope=\"Todo.ReadWrite\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Todo.Read", "  Todo.Read  Profile.Read ", "", "Todo.ReadWrite.All", "todo.readwrite",
			"Todo.Read,Todo.ReadWrite" })
	void aCallerMayWaiveAScopeThatTheirTokenHas(String limit) {
		MvcTestResult answer = limited(HttpMethod.DELETE, Tokens.alice("Todo.Read Todo.ReadWrite"), limit);
		assertThat(answer).hasStatus(403).bodyText().contains("which this request waives");
		// to ask the identity provider for it would not help
		assertThat(challenge(answer)).contains("error=\"insufficient_scope\"").doesNotContain(" scope=");
	}

	@Test
	void whatACallerDoesNotWaiveStillCounts() {
		String both = Tokens.alice("Todo.Read Todo.ReadWrite");
		assertThat(limited(HttpMethod.GET, both, "Todo.Read")).hasStatus(404);
		assertThat(limited(HttpMethod.DELETE, both, "Todo.Read Todo.ReadWrite")).hasStatus(404);
		assertThat(limited(HttpMethod.DELETE, both, "Todo.ReadWrite", "Todo.Read")).as("each narrows it")
			.hasStatus(403);
	}

	@Test
	void aLimitAddsNothingToAToken() {
		MvcTestResult answer = limited(HttpMethod.DELETE, Tokens.alice("Todo.Read"), "Todo.ReadWrite");
		assertThat(answer).hasStatus(403).bodyText().doesNotContain("waives");
		assertThat(challenge(answer)).contains("scope=\"Todo.ReadWrite\"");
	}

	@ParameterizedTest
	@CsvSource({ "PUT,/api/todos", "POST,/api/me", "GET,/api/todos/1/2", "PUT,/api/runs" })
	void whatIsNotServedIsDenied(HttpMethod method, String path) {
		assertThat(call(method, path, Tokens.alice("Todo.ReadWrite"))).hasStatus(403);
	}

	@Test
	void anAddressThatEndsTooEarlyIsNone() {
		assertThat(get(Tokens.alice("Todo.Read"), "/api/todos/")).hasStatus(404)
			.bodyJson()
			.extractingPath("$.detail")
			.isEqualTo("There is nothing at this address.");
	}

	private MvcTestResult limited(HttpMethod method, String token, Object... limits) {
		return request(token, method, SOME_TODO).header("Scope-Limit", limits).exchange();
	}

	private MvcTestResult call(HttpMethod method, String path, String token) {
		return call(token, method, path, "{\"message\":\"Do it\"}");
	}

}
