package com.example.quartet.webapp.runs;

import java.time.Instant;

import com.example.quartet.webapp.StandIn;
import com.example.quartet.webapp.Visitor;
import com.example.quartet.webapp.WebAppTest;
import com.example.quartet.webapp.WithSignedInPerson;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@WebAppTest
class DaemonRunsControllerTests {

	private static final String RUNS = "GET /api/runs";

	@WithSignedInPerson
	private Visitor ada;

	@Autowired
	private StandIn api;

	@Test
	void anAdministratorSeesHowTheLastRunsWent() {
		this.api.answers(RUNS, 200,
				"""
						{"items":[{"app":"nightly","started":"2026-11-21T02:00:00Z","ended":"2026-11-21T02:00:05.500Z",
						"outcome":"SOME_FAILED","reminded":12,"alreadyReminded":3,"failed":1,"message":"No reminder on <b>"}]}""");
		assertThat(this.ada.opens("/runs")).hasStatusOk()
			.bodyText()
			.contains("21 November 2026, 02:00", "5 seconds", "Some reminders failed", "(exit code 1)",
					"<td class=\"number\">12</td>", "<td class=\"number\">3</td>", "<td class=\"number\">1</td>",
					"No reminder on &lt;b&gt;", StandIn.CONTOSO, "nightly");
	}

	@Test
	void aRunIsShownByTheAdministratorsOwnClock() {
		this.api.answers("GET /api/me", 200,
				"""
						{"caller":{"tid":"t","oid":"ada","name":"Ada","app":"a"},"unavailable":null,"profile":{"displayName":"Ada",
						"timeZone":"Pacific/Auckland","locale":"en-GB","workingDays":[]}}""");
		this.api.answers(RUNS, 200, """
				{"items":[{"app":"nightly","started":"2026-11-21T02:00:00Z","ended":"2026-11-21T02:00:00.4Z",
				"outcome":"DONE","reminded":0,"alreadyReminded":0,"failed":0,"message":null}]}""");
		assertThat(this.ada.opens("/runs")).bodyText().contains("21 November 2026, 15:00", "Pacific/Auckland");
	}

	@Test
	void aRunWithoutTroubleHasNoMessage() {
		this.api.answers(RUNS, 200, """
				{"items":[{"app":"nightly","started":"2026-11-21T02:00:00Z","ended":"2026-11-21T02:00:00.4Z",
				"outcome":"DONE","reminded":0,"alreadyReminded":0,"failed":0,"message":null}]}""");
		assertThat(this.ada.opens("/runs?lang=nl")).hasStatusOk()
			.bodyText()
			.contains("Alle herinneringen zijn geplaatst", "(exitcode 0)", "minder dan een seconde", "21 november 2026")
			.doesNotContain("class=\"why\"");
	}

	@Test
	void anAdministratorSeesHowTheDaemonIsDoingNow() {
		this.api.answers(RUNS, 200, "{\"items\":[]}");
		this.api.answers("GET /api/runs/status", 200, status(Instant.now()));
		assertThat(this.ada.opens("/runs")).hasStatusOk()
			.bodyText()
			.contains("The daemon now", "A run is in progress.", "Token for todo-api",
					"10 minutes old, good for 49 minutes", "<dd>17</dd>", "<dd>4</dd>", "<bdi>downstream-api</bdi>");
		this.api.answers("GET /api/runs/status", 200, status(Instant.now().minusSeconds(180)));
		assertThat(this.ada.opens("/runs?lang=nl")).bodyText().contains("misschien draait het programma niet");
	}

	private static String status(Instant reported) {
		return """
				{"items":[{"app":"nightly","reported":"%s","status":{"runningSince":"%1$s","nextRun":"%1$s",
				"tokens":[{"api":"todo-api","issued":"%s","expires":"%s"}],"tokenRequests":2,"tokenCacheHits":17,"retries":4,
				"waitingFor":"downstream-api","waitingUntil":"%1$s"}}]}"""
			.formatted(reported, Instant.now().minusSeconds(630), Instant.now().plusSeconds(2970));
	}

	@Test
	void beforeTheFirstRunThatIsSaid() {
		this.api.answers(RUNS, 200, "{\"items\":[]}");
		assertThat(this.ada.opens("/runs")).hasStatusOk().bodyText().contains("No run has been reported yet");
	}

	@Test
	void whoIsNoAdministratorLearnsWhatItTakes() {
		this.api.answers(RUNS, 403, "{}");
		assertThat(this.ada.opens("/runs")).hasStatus(403)
			.bodyText()
			.contains("Only administrators see the runs", "Todo.Admin");
	}

	@Test
	void anApiThatIsAwayIsSaidInASentence() {
		this.api.answers(RUNS, 503, "{}");
		assertThat(this.ada.opens("/runs")).hasStatus(503).bodyText().contains("The runs cannot be reached right now.");
	}

	@Test
	void onlyAdministratorsAreLedThere() {
		assertThat(this.ada.opens("/profile")).bodyText().doesNotContain("href=\"/runs\"");
		this.api.answers("GET /api/me", 200, """
				{"caller":{"tid":"t","oid":"ada","name":"Ada","app":"a","roles":["Todo.Admin"]},"profile":null,
				"unavailable":"No answer in time."}""");
		assertThat(this.ada.opens("/profile")).bodyText().contains("href=\"/runs\"");
	}

}
