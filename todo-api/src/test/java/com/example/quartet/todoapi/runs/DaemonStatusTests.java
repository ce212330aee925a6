package com.example.quartet.todoapi.runs;

import java.util.List;

import com.example.quartet.identitysupport.testing.ApiCalls;
import com.example.quartet.identitysupport.testing.Tokens;
import com.example.quartet.todoapi.ApiTest;
import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@ApiTest
class DaemonStatusTests extends ApiCalls {

	private static final String DAEMON = Tokens.daemon(Tokens.CONTOSO, "Todo.ReadWrite.All");

	private static final String STATUS = """
			{"runningSince":null,"nextRun":"2026-11-22T02:00:00Z","tokens":[{"api":"todo-api",
			"issued":"2026-11-21T02:00:00Z","expires":"2026-11-21T03:00:00Z"}],"tokenRequests":2,"tokenCacheHits":7,
			"retries":1,"waitingFor":"downstream-api","waitingUntil":"2026-11-21T02:00:04Z"}""";

	@Autowired
	private JdbcClient database;

	@BeforeEach
	void startEmpty() {
		this.database.sql("delete from daemon_status").update();
	}

	@Test
	void anAdministratorSeesWhatTheDaemonSaidLast() {
		assertThat(report(DAEMON, STATUS)).hasStatus(204);
		assertThat(report(DAEMON, STATUS.replace("\"retries\":1", "\"retries\":5"))).hasStatus(204);
		String answer = body(get(Tokens.administrator(), "/api/runs/status"));
		assertThat(JsonPath.<List<Object>>read(answer, "$.items[*].app")).containsExactly(Tokens.DAEMON);
		assertThat(JsonPath.<List<Object>>read(answer, "$.items[*].status.retries")).containsExactly(5);
		assertThat(JsonPath.<List<Object>>read(answer, "$.items[*].status.tokens[*].expires"))
			.containsExactly("2026-11-21T03:00:00Z");
	}

	@Test
	void aTenantSeesItsOwnDaemonAlone() {
		report(Tokens.daemon(Tokens.FABRIKAM, "Todo.ReadWrite.All"), STATUS);
		assertThat(get(Tokens.administrator(), "/api/runs/status")).hasStatusOk()
			.bodyJson()
			.isStrictlyEqualTo("{\"items\":[]}");
	}

	@Test
	void onlyAdministratorsReadAndOnlyApplicationsReport() {
		assertThat(get(Tokens.alice("Todo.ReadWrite"), "/api/runs/status")).hasStatus(403);
		assertThat(get(DAEMON, "/api/runs/status")).hasStatus(403);
		assertThat(report(Tokens.administrator(), STATUS)).hasStatus(403);
		assertThat(report(Tokens.daemon(Tokens.CONTOSO, "Todo.Read.All"), STATUS)).hasStatus(403);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			"retries":1            | "retries":-1          | retries must be 0 to 1000000000.
			"2026-11-22T02:00:00Z" | "tomorrow"            | nextRun must be a moment like 2026-11-21T02:00:00Z.
			"api":"todo-api"       | "api":null            | tokens[0].api must be a name.
			""")
	void aStatusThatIsWrongIsRefusedByTheNameOfTheField(String good, String bad, String detail) {
		assertThat(report(DAEMON, STATUS.replace(good, bad))).hasStatus(400)
			.bodyJson()
			.extractingPath("$.detail")
			.isEqualTo(detail);
	}

	private MvcTestResult report(String token, String status) {
		return call(token, HttpMethod.PUT, "/api/runs/status", status);
	}

}
