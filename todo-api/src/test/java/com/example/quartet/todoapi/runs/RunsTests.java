package com.example.quartet.todoapi.runs;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

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
class RunsTests extends ApiCalls {

	private static final String DAEMON = Tokens.daemon(Tokens.CONTOSO, "Todo.ReadWrite.All");

	private static final String RUN = """
			{"started":"%s","ended":"2026-11-21T02:00:05Z","outcome":"SOME_FAILED","reminded":2,"alreadyReminded":1,
			"failed":1,"message":"downstream-api does not answer"}""";

	private static final String NIGHT = "2026-11-21T02:00:00Z";

	@Autowired
	private JdbcClient database;

	@BeforeEach
	void startEmpty() {
		this.database.sql("delete from run").update();
	}

	@Test
	void anAdministratorReadsWhatTheDaemonReported() {
		assertThat(report(DAEMON, NIGHT)).hasStatus(201);
		assertThat(get(Tokens.administrator(), "/api/runs")).hasStatusOk()
			.bodyJson()
			.isStrictlyEqualTo("{\"items\":[%s]}".formatted(RUN.formatted(NIGHT)
				.replace("{\"started\"", "{\"app\":\"%s\",\"started\"".formatted(Tokens.DAEMON))));
	}

	@Test
	void theLatestComesFirst() {
		for (String start : List.of("2026-11-20T02:00:00Z", NIGHT, "2026-11-19T02:00:00Z")) {
			report(DAEMON, start);
		}
		assertThat(starts(Tokens.administrator())).containsExactly(NIGHT, "2026-11-20T02:00:00Z",
				"2026-11-19T02:00:00Z");
	}

	@Test
	void aRunThatIsReportedTwiceIsOne() {
		assertThat(report(DAEMON, NIGHT)).hasStatus(201);
		assertThat(report(DAEMON, NIGHT)).hasStatus(200);
		assertThat(starts(Tokens.administrator())).hasSize(1);
	}

	@Test
	void aTenantsRunsAreItsOwnAndDoNotCrowdOutAnothers() {
		report(Tokens.daemon(Tokens.FABRIKAM, "Todo.ReadWrite.All"), NIGHT);
		IntStream.rangeClosed(0, Runs.MAX_RUNS)
			.forEach((number) -> report(DAEMON, Instant.parse("2026-11-20T02:00:00Z").plusSeconds(number).toString()));
		assertThat(starts(Tokens.administrator())).hasSize(Runs.MAX_RUNS)
			.doesNotContain(NIGHT, "2026-11-20T02:00:00Z")
			.contains("2026-11-20T02:00:01Z");
		assertThat(this.database.sql("select count(*) from run").query(Integer.class).single())
			.isEqualTo(Runs.MAX_RUNS + 1);
	}

	@Test
	void onlyAdministratorsReadAndOnlyApplicationsReport() {
		MvcTestResult answer = get(Tokens.alice("Todo.Read"), "/api/runs");
		assertThat(answer).hasStatus(403)
			.bodyJson()
			.extractingPath("$.detail")
			.isEqualTo("This request needs a signed-in user and the scope Todo.Read or Todo.ReadWrite, "
					+ "and for that user the role Todo.Admin.");
		assertThat(challenge(answer)).doesNotContain("scope=");
		assertThat(get(DAEMON, "/api/runs")).hasStatus(403);
		assertThat(report(Tokens.administrator(), NIGHT)).hasStatus(403);
		assertThat(report(Tokens.daemon(Tokens.CONTOSO, "Todo.Read.All"), NIGHT)).hasStatus(403);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					"failed":1       | "failed":-1              | failed must be 0 to 1000000000.
					"failed":1       | "failed":1.5             | failed must be a whole number.
					SOME_FAILED      | FINE                     | outcome must be one of DONE, SOME_FAILED, MISCONFIGURED, NOT_PERMITTED, NOT_REACHABLE.
					T02:00:05Z       | T01:59:59Z               | ended must lie between started and 9998.
					T02:00:05Z       | T02:00:05                | ended must be a moment like 2026-11-21T02:00:00Z.
					2026-11-21T02:00:00Z | 1969-12-31T00:00:00Z | started must lie between 1970 and 9998.
					""")
	void aReportThatIsWrongIsRefusedByTheNameOfTheField(String good, String bad, String detail) {
		assertThat(call(DAEMON, HttpMethod.POST, "/api/runs", RUN.formatted(NIGHT).replace(good, bad))).hasStatus(400)
			.bodyJson()
			.extractingPath("$.detail")
			.isEqualTo(detail);
	}

	private MvcTestResult report(String token, String started) {
		return call(token, HttpMethod.POST, "/api/runs", RUN.formatted(started));
	}

	private List<String> starts(String token) {
		return JsonPath.read(body(get(token, "/api/runs")), "$.items[*].started");
	}

}
