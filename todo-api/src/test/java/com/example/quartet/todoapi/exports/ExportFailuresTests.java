package com.example.quartet.todoapi.exports;

import com.example.quartet.identitysupport.testing.StandIn.Answer;
import com.example.quartet.todoapi.DownstreamStandIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What ends an export early, and what only delays it.
 */
class ExportFailuresTests extends ExportCalls {

	@Test
	void theRefreshTokenOfAnotherExportIsOfNoUse() {
		start();
		String others = refreshTokens().get(0);
		this.database.sql("delete from export").update();
		start();
		this.database.sql("update export set refresh_token = ?").param(others).update();
		forwardTo("FAILED");
		assertFailed("KEY_LOST", "The key of this export is lost");
	}

	@Test
	void theNewestRefreshTokenIsUsedAfterAnOutage() {
		DownstreamStandIn.downstreamApiAnswers(() -> new Answer(503, "{}"));
		start();
		this.clock.forward(DELAY);
		await().until(() -> DownstreamStandIn.calls.size() == 1);
		DownstreamStandIn.downstreamApiAnswers(() -> new Answer(200, PROFILE));
		forwardTo("DONE");
		assertThat(DownstreamStandIn.exchanges.stream().map((form) -> form.get("refresh_token")).toList())
			.startsWith(null, "refresh-1", "refresh-2");
	}

	@ParameterizedTest
	@CsvSource({ "50173, REVOKED, your password was changed", "50057, DISABLED, account was disabled",
			"700082, EXPIRED, has expired", "65001, CONSENT_WITHDRAWN, was withdrawn",
			"54005, REFUSED, no longer lets this export act for you" })
	void aRefusedRenewalEndsTheExportWithTheReason(int number, String failure, String words) {
		addTodos(1);
		start();
		DownstreamStandIn.tokenEndpointAnswers(() -> refusal("invalid_grant", number));
		forwardTo("FAILED");
		assertFailed(failure, words);
		assertThat(refreshTokens()).containsOnlyNulls();
		assertThat(DownstreamStandIn.calls).isEmpty();
	}

	@Test
	void aStrongerSignInCannotBeAskedOfAPersonWhoHasLeft() {
		start();
		DownstreamStandIn.tokenEndpointAnswers(() -> refusal("interaction_required", 50079));
		forwardTo("FAILED");
		assertFailed("STRONGER_SIGN_IN", "a stronger sign-in");
	}

	@ParameterizedTest
	@ValueSource(strings = { "503 {}", "400 {\"error\":\"temporarily_unavailable\"}",
			"401 {\"error\":\"invalid_client\",\"error_codes\":[7000222]}" })
	void whatIsNotThePersonsDoingIsTriedAgain(String answer) {
		start();
		int before = DownstreamStandIn.exchanges.size();
		DownstreamStandIn
			.tokenEndpointAnswers(() -> new Answer(Integer.parseInt(answer.substring(0, 3)), answer.substring(4)));
		this.clock.forward(DELAY);
		await().until(() -> DownstreamStandIn.exchanges.size() > before);
		DownstreamStandIn.tokenEndpointAnswers(ExportCalls::tokens);
		forwardTo("DONE");
	}

	@Test
	void aMissingConsentIsAskedForWhileThePersonIsThere() {
		DownstreamStandIn.tokenEndpointAnswers(() -> refusal("invalid_grant", 65001));
		MvcTestResult answer = start();
		assertThat(answer).hasStatus(403);
		assertThat(challenge(answer)).contains("error=\"consent_required\"", "Profile.Read");
	}

	@Test
	void anExportWithoutARefreshTokenDoesNotBegin() {
		DownstreamStandIn.tokenEndpointAnswers(() -> new Answer(200, """
				{"token_type":"Bearer","expires_in":3599,"access_token":"traded"}"""));
		assertThat(start()).hasStatus(503);
	}

}
