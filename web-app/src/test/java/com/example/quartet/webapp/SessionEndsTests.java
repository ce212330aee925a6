package com.example.quartet.webapp;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A person signs out in another tab while an API or the identity provider answers: the
 * page is no error, and no session begins.
 */
@WebAppTest
class SessionEndsTests {

	private static final String TODO = "/todos/11111111-2222-4333-8444-555555555555";

	@WithSignedInPerson
	private Visitor ada;

	@Autowired
	private StandIn api;

	@ParameterizedTest
	@CsvSource({
			// region daemon
			"/runs, GET /api/runs",
			// endregion
			// region downstream
			"/profile/personal, GET /api/me/personal", "/exports, GET /api/exports", "/todos, GET /api/me",
			"/profile, GET /api/me",
			// endregion
			"/todos, GET /api/todos" })
	void aSessionThatEndsWhileAnApiAnswersIsNoError(String page, String call) {
		// region downstream
		this.api.answers("GET /api/me/personal", 200, "{\"phone\":null,\"birthday\":null}");
		this.api.answers("GET /api/exports", 200, "{\"items\":[]}");
		// endregion
		// region daemon
		this.api.answers("GET /api/runs", 200, "{\"items\":[]}");
		// endregion
		assertThat(endDuring(call).opens(page)).satisfies(SessionEndsTests::isNoError);
	}

	// region downstream
	@ParameterizedTest
	@CsvSource({ "401, insufficient_claims", "403, consent_required", "401, invalid_token" })
	void aRefusalIsNoErrorEither(int status, String error) {
		this.api.challenges("GET /api/me/personal", status,
				"Bearer error=\"%s\", scope=\"api://profiles/x\", claims=\"e30=\"".formatted(error));
		assertThat(endDuring("GET /api/me/personal").opens("/profile/personal")).satisfies(SessionEndsTests::isNoError);
	}
	// endregion

	@Test
	void aTokenThatIsRenewedMeanwhileBringsNoSessionBack() {
		this.api.givesAccessTokensFor(1);
		this.ada.signsIn();
		assertThat(endDuring(this.api.tokenEndpoint()).opens("/todos")).satisfies(SessionEndsTests::isNoError);
	}

	@Test
	void aSignInThatIsFinishedMeanwhileSignsIn() {
		endDuring(this.api.tokenEndpoint());
		assertThat(this.ada.finishes(this.ada.beginsToSignIn("/todos"))).hasRedirectedUrl("/todos");
	}

	@Test
	void whatWasSavedIsNoErrorEither() {
		this.api.answers("DELETE /api" + TODO, 204, "");
		MvcTestResult answer = endDuring("DELETE /api" + TODO).sends(TODO + "/delete", Map.of("title", "Milk"));
		assertThat(answer).hasStatus(302).satisfies(SessionEndsTests::isNoError);
	}

	private Visitor endDuring(String call) {
		this.api.meanwhile(call, () -> this.ada.session().invalidate());
		return this.ada;
	}

	private static void isNoError(MvcTestResult answer) {
		assertThat(answer.getResponse().getStatus()).isLessThan(500);
		assertThat(answer.getRequest().getSession(false)).isNull();
	}

}
