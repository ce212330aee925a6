package com.example.quartet.daemonclient;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

import com.example.quartet.daemonclient.outcome.ExitCode;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.web.util.UriComponentsBuilder;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OutputCaptureExtension.class)
class OneRunTests extends ForgottenTodos {

	@Test
	void everyOverdueTodoOfEveryPageGetsAReminder(CapturedOutput output) {
		assertThat(run()).isEqualTo(ExitCode.DONE);
		assertThat(this.standIns.received(reminderOn(PLANTS))).singleElement().satisfies((request) -> {
			assertThat(request.body()).isEqualTo("""
					{"message":"\u2068Ada\u2069, \\"\u2068Water the plants\u2069\\" was due on 5 January 2026."}""");
			assertThat(request.authorization()).isEqualTo("Bearer a-token");
		});
		assertThat(this.standIns.received(reminderOn(TAXES))).hasSize(1);
		assertThat(output).contains("Overdue to-dos: 2 found, 1 reminded, 1 already reminded, 0 failed.")
			.contains("since the start: runs=1 reminders=1 ");
		assertThat(output).doesNotContain("a-secret", "a-token");
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
		assertThat(this.standIns.received(OWNERS)).singleElement()
			.satisfies((request) -> assertThat(request.uri()).hasParameter("oid", "ada"));
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
		this.settings.put("DAEMON_RETRIES", "0");
		this.standIns.givenOnce(OWNERS, 500, "");
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
	void noPortIsOpened() {
		this.settings.put("SERVER_PORT", this.standIns.address().replaceAll(".*:", ""));
		assertThat(run()).isEqualTo(ExitCode.DONE);
	}

	private static String parameter(StandIns.Request request, String name) {
		String value = UriComponentsBuilder.newInstance().query(request.body()).build().getQueryParams().getFirst(name);
		return (value != null) ? URLDecoder.decode(value, StandardCharsets.UTF_8) : null;
	}

}
