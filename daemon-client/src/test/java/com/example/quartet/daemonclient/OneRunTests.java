package com.example.quartet.daemonclient;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.web.util.UriComponentsBuilder;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class OneRunTests {

	private static final String NOBODY_LISTENS = "http://127.0.0.1:1";

	private static final String TODOS = "GET /api/todos";

	private static final String TOKEN = "POST " + StandIns.TOKEN;

	private static final String PLANTS = "00000000-0000-4000-8000-000000000001";

	private static final String TAXES = "00000000-0000-4000-8000-000000000002";

	private final StandIns standIns = new StandIns();

	private final Map<String, String> settings = this.standIns.settings();

	@BeforeEach
	void adaForgotHerPlantsAndHerTaxes() {
		this.standIns.given("GET /api/users/ada", 200, """
				{"oid": "ada", "displayName": "Ada Lovelace", "timeZone": "Europe/London", "locale": "en-GB",
				 "workingDays": ["MONDAY"]}""");
		this.standIns.given(TODOS, 200, page("\"a/b+c=\"", todo(PLANTS, "Water the plants", "2026-01-05")));
		this.standIns.given(TODOS + "?cursor=a%2Fb%2Bc%3D", 200, page("null", todo(TAXES, "Do taxes", "2026-01-06")));
		this.standIns.given(reminderOn(PLANTS), 201, "");
		this.standIns.given(reminderOn(TAXES), 200, "");
	}

	@AfterEach
	void stop() {
		this.standIns.close();
	}

	@Test
	void everyOverdueTodoOfEveryPageGetsAReminder(CapturedOutput output) {
		assertThat(run()).isEqualTo(ExitCode.DONE);
		assertThat(this.standIns.received(reminderOn(PLANTS))).singleElement().satisfies((request) -> {
			assertThat(request.body()).isEqualTo("""
					{"message":"Ada, \\"Water the plants\\" was due on 5 January 2026."}""");
			assertThat(request.authorization()).isEqualTo("Bearer a-token");
		});
		assertThat(this.standIns.received(reminderOn(TAXES))).hasSize(1);
		assertThat(output).contains("Overdue to-dos: 2 found, 1 reminded, 1 already reminded, 0 failed.")
			.contains("since the start: runs=1 reminders=1 ");
	}

	@Test
	void onlyOpenTodosThatMayBeOverdueSomewhereAreAskedFor() {
		run();
		assertThat(this.standIns.received(TODOS).get(0).uri()).hasParameter("state", "open").hasNoParameter("cursor");
	}

	@Test
	void theDateIsAskedForAsApisWriteDates() {
		run();
		assertThat(this.standIns.received(TODOS).get(0).uri().getQuery())
			.containsPattern("due_before=\\d{4}-\\d\\d-\\d\\d");
	}

	@Test
	void anOwnerIsAskedForOnce() {
		run();
		assertThat(this.standIns.received("GET /api/users/ada")).hasSize(1);
	}

	@Test
	void aWholeRunAsksOnceForATokenOfEachApi() {
		run();
		assertThat(this.standIns.received(TOKEN)).hasSize(2)
			.allSatisfy((request) -> assertThat(parameter(request, "grant_type")).isEqualTo("client_credentials"))
			.allSatisfy((request) -> assertThat(parameter(request, "client_id"))
				.isEqualTo("80840000-0000-4000-8000-000000000004"))
			.allSatisfy((request) -> assertThat(parameter(request, "client_secret")).isEqualTo("a-secret"))
			.extracting((request) -> parameter(request, "scope"))
			.containsExactly("api://80810000-0000-4000-8000-000000000002/.default",
					"api://80820000-0000-4000-8000-000000000003/.default");
	}

	@Test
	void aTokenThatIsAboutToEndIsAskedForAgainAndNeverRefreshed() {
		this.standIns.given(TOKEN, 200, """
				{"token_type": "Bearer", "expires_in": 59, "access_token": "a-token", "refresh_token": "no"}""");
		run();
		assertThat(this.standIns.received(TOKEN)).hasSizeGreaterThan(2)
			.allSatisfy((request) -> assertThat(parameter(request, "grant_type")).isEqualTo("client_credentials"));
	}

	@Test
	void aCertificateSignsAStatementInsteadOfSendingASecret() {
		this.settings.put("DAEMON_CLIENT_SECRET", "");
		this.settings.put("DAEMON_CERTIFICATE", "../registrations/certificates/daemon-client.p12");
		this.settings.put("DAEMON_CERTIFICATE_PASSWORD", "for-the-emulator-alone");
		assertThat(run()).isEqualTo(ExitCode.DONE);
		assertThat(this.standIns.received(TOKEN)).hasSize(2).allSatisfy((request) -> {
			assertThat(parameter(request, "client_secret")).isNull();
			SignedJWT statement = SignedJWT.parse(parameter(request, "client_assertion"));
			assertThat(statement.getHeader().getAlgorithm().getName()).isEqualTo("PS256");
			assertThat(statement.getHeader().getX509CertSHA256Thumbprint()).isNotNull();
			assertThat(statement.getJWTClaimsSet().getAudience())
				.containsExactly(this.standIns.address() + StandIns.TOKEN);
		});
	}

	@Test
	void aFailingTodoDoesNotStopTheOthers(CapturedOutput output) {
		this.standIns.given(reminderOn(PLANTS), 500, "");
		assertThat(run()).isEqualTo(ExitCode.SOME_FAILED);
		assertThat(this.standIns.received(reminderOn(TAXES))).hasSize(1);
		assertThat(output).contains("No reminder on to-do " + PLANTS + ": todo-api answered 500 (no reason given).")
			.contains("2 found, 0 reminded, 1 already reminded, 1 failed.");
	}

	@Test
	void anOwnerWhoCannotBeReadDoesNotStopTheOthers() {
		this.standIns.given("GET /api/users/ada", 500, "");
		this.standIns.given(TODOS + "?cursor=a%2Fb%2Bc%3D", 200,
				page("null", todo(TAXES, "Do taxes", "2026-01-06").replace("\"oid\": \"ada\"", "\"oid\": \"grace\"")));
		assertThat(run()).isEqualTo(ExitCode.SOME_FAILED);
		assertThat(this.standIns.received(reminderOn(TAXES))).hasSize(1);
	}

	@Test
	void aReminderThatNobodyAnswersDoesNotStopTheOthers() {
		this.standIns.given(reminderOn(PLANTS), StandIns.NO_ANSWER, "");
		assertThat(run()).isEqualTo(ExitCode.SOME_FAILED);
		assertThat(this.standIns.received(reminderOn(TAXES))).hasSize(1);
	}

	@Test
	void anAnswerThatIsNoListIsToldInOneSentence(CapturedOutput output) {
		this.standIns.given(TODOS, 200, "{}");
		assertThat(run()).isEqualTo(ExitCode.NOT_REACHABLE);
		assertThat(output).contains("TODO_API_URL").doesNotContain("\tat ");
	}

	@Test
	void noPortIsOpened() {
		this.settings.put("SERVER_PORT", this.standIns.address().replaceAll(".*:", ""));
		assertThat(run()).isEqualTo(ExitCode.DONE);
	}

	@Test
	void withoutACredentialNothingStarts(CapturedOutput output) {
		this.settings.put("DAEMON_CLIENT_SECRET", "");
		assertThat(run()).isEqualTo(ExitCode.MISCONFIGURED);
		assertThat(output).contains("DAEMON_CLIENT_SECRET is not set").doesNotContain("\tat ");
	}

	@Test
	void aWrongSecretIsAMatterOfConfiguration(CapturedOutput output) {
		this.standIns.given(TOKEN, 401, refusal("invalid_client", 7000215, "Invalid client secret provided."));
		assertThat(run()).isEqualTo(ExitCode.MISCONFIGURED);
		assertThat(output)
			.contains("No token for todo-api (AADSTS7000215: Invalid client secret provided.): "
					+ "set DAEMON_CLIENT_SECRET to the value of a registered secret, not to its id.")
			.doesNotContain("Trace ID")
			.doesNotContain("\tat ");
	}

	@Test
	void anApplicationThatIsAssignedToNoRoleIsNotPermitted(CapturedOutput output) {
		this.standIns.given(TOKEN, 400, refusal("invalid_grant", 501051, "Application is not assigned to a role."));
		assertThat(run()).isEqualTo(ExitCode.NOT_PERMITTED);
		assertThat(output).contains("AADSTS501051");
	}

	@Test
	void theMissingRoleIsNamed(CapturedOutput output) {
		this.standIns.given(TODOS, 403, """
				{"detail": "This request needs a role."}""");
		assertThat(run()).isEqualTo(ExitCode.NOT_PERMITTED);
		assertThat(output)
			.contains("todo-api turned this application away (403: This request needs a role.), so have an "
					+ "administrator grant application 80840000-0000-4000-8000-000000000004 the app role "
					+ "Todo.ReadWrite.All of todo-api: " + this.standIns.address()
					+ "/8eaef023-2b34-4da1-9baa-8bc8c9d6a490/adminconsent?client_id=80840000-")
			.doesNotContain("\tat ");
	}

	@Test
	void aTokenThatDownstreamApiRefusesEndsTheRun(CapturedOutput output) {
		this.standIns.given("GET /api/users/ada", 401, "not JSON");
		assertThat(run()).isEqualTo(ExitCode.NOT_PERMITTED);
		assertThat(output)
			.contains("downstream-api refused this application's token, and a new one too (401: no reason given)")
			.contains("Profile.Read.All");
		assertThat(this.standIns.received(reminderOn(TAXES))).isEmpty();
	}

	@Test
	void anApiThatDoesNotAnswerIsNamedWithItsAddress(CapturedOutput output) {
		this.settings.put("TODO_API_URL", NOBODY_LISTENS);
		assertThat(run()).isEqualTo(ExitCode.NOT_REACHABLE);
		assertThat(output).contains("todo-api does not answer at http://127.0.0.1:1 (")
			.contains("set TODO_API_URL to where it is")
			.doesNotContain("\tat ");
	}

	@Test
	void anIdentityPlatformThatDoesNotAnswerIsNamedWithItsAddress(CapturedOutput output) {
		this.settings.put("IDENTITY_AUTHORITY", NOBODY_LISTENS);
		assertThat(run()).isEqualTo(ExitCode.NOT_REACHABLE);
		assertThat(output).contains("the identity platform at http://127.0.0.1:1 does not answer")
			.doesNotContain("\tat ");
	}

	@Test
	void theAddressThatServersUseIsTheOneToCorrect(CapturedOutput output) {
		this.settings.put("IDENTITY_BACKCHANNEL", NOBODY_LISTENS);
		assertThat(run()).isEqualTo(ExitCode.NOT_REACHABLE);
		assertThat(output).contains("set IDENTITY_BACKCHANNEL to where it is");
	}

	@Test
	void anIdentityPlatformInTroubleIsNotReachable() {
		this.standIns.given(TOKEN, 503, "");
		assertThat(run()).isEqualTo(ExitCode.NOT_REACHABLE);
	}

	@Test
	void aListThatCannotBeReadEndsTheRun(CapturedOutput output) {
		this.standIns.given(TODOS, 500, "");
		assertThat(run()).isEqualTo(ExitCode.NOT_REACHABLE);
		assertThat(output).contains("todo-api gave no list of to-dos")
			.contains("todo-api answered 500 (no reason given).")
			.doesNotContain("\tat ");
	}

	private ExitCode run() {
		return StandIns.runOnce(this.settings);
	}

	private static String reminderOn(String todo) {
		return "POST /api/todos/%s/reminders".formatted(todo);
	}

	private static String page(String next, String... todos) {
		return """
				{"items": [%s], "next": %s}""".formatted(String.join(", ", todos), next);
	}

	private static String todo(String id, String title, String due) {
		return """
				{"id": "%s", "title": "%s", "due": "%s", "done": false, "owner": {"tid": "t", "oid": "ada"},
				 "reminders": []}""".formatted(id, title, due);
	}

	private static String refusal(String error, int number, String sentence) {
		return """
				{"error": "%s", "error_codes": [%d],
				 "error_description": "AADSTS%2$d: %s\\r\\nTrace ID: 5f6c"}""".formatted(error, number, sentence);
	}

	private static String parameter(StandIns.Request request, String name) {
		String value = UriComponentsBuilder.newInstance().query(request.body()).build().getQueryParams().getFirst(name);
		return (value != null) ? URLDecoder.decode(value, StandardCharsets.UTF_8) : null;
	}

}
