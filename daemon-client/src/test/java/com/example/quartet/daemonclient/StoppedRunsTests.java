package com.example.quartet.daemonclient;

import com.example.quartet.daemonclient.outcome.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.system.CapturedOutput;

import static org.assertj.core.api.Assertions.assertThat;

class StoppedRunsTests extends ForgottenTodos {

	@Test
	void anAnswerThatIsNoListIsToldInOneSentence(CapturedOutput output) {
		this.standIns.given(TODOS, 200, "{}");
		assertThat(run()).isEqualTo(ExitCode.NOT_REACHABLE);
		assertThat(output).contains("TODO_API_URL").doesNotContain("\tat ");
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
		this.standIns.given(OWNERS, 401, "not JSON");
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
		assertThat(output).contains("the identity provider at http://127.0.0.1:1 does not answer")
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

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					invalid_client      | 700024  | MISCONFIGURED | the clock of this machine or of the identity provider is wrong
					invalid_client      | 7000222 | MISCONFIGURED | register a new secret for this application
					invalid_client      | 700027  | MISCONFIGURED | register the certificate of DAEMON_CERTIFICATE
					invalid_request     | 90002   | MISCONFIGURED | set IDENTITY_TENANT to the GUID or a domain
					invalid_resource    | 500011  | MISCONFIGURED | see whether TODO_API_CLIENT_ID is right
					unauthorized_client | 700016  | NOT_PERMITTED | no administrator of tenant 8eaef023-2b34-4da1-9baa-8bc8c9d6a490 has let
					invalid_grant       | 65001   | NOT_PERMITTED | no administrator of tenant 8eaef023-2b34-4da1-9baa-8bc8c9d6a490 has consented
					invalid_grant       | 501051  | NOT_PERMITTED | have an administrator assign this application to an app role of todo-api
					unauthorized_client | 7000112 | NOT_PERMITTED | has switched this application off, so have it switched on again
					server_confusion    | 99999   | MISCONFIGURED | look its number up at
					""")
	void everyRefusalOfATokenIsToldApart(String error, int number, ExitCode exitCode, String advice,
			CapturedOutput output) {
		this.standIns.given(TOKEN, 400, refusal(error, number, "Some sentence."));
		assertThat(run()).isEqualTo(exitCode);
		assertThat(output).contains("AADSTS" + number).contains(advice).doesNotContain("\tat ");
	}

	private static String refusal(String error, int number, String sentence) {
		return """
				{"error": "%s", "error_codes": [%d],
				 "error_description": "AADSTS%2$d: %s\\r\\nTrace ID: 5f6c"}""".formatted(error, number, sentence);
	}

}
