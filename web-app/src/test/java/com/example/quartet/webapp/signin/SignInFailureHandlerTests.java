package com.example.quartet.webapp.signin;

import java.util.Map;

import com.example.quartet.webapp.Visitor;
import com.example.quartet.webapp.WebAppTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@WebAppTest
class SignInFailureHandlerTests {

	@Autowired
	private Visitor ada;

	@ParameterizedTest
	@ValueSource(strings = { "server_error", "temporarily_unavailable" })
	void aTroubledProviderIsTriedAgainWithAButton(String error) {
		assertThat(fail(error)).hasStatus5xxServerError()
			.doesNotContainHeader("Location")
			.doesNotContainHeader("Refresh")
			.bodyText()
			.contains("href=\"/oauth2/authorization/entra?page=/todos\">Try again<");
	}

	@Test
	void whoSaidNoMayBeAskedAgain() {
		assertThat(fail("access_denied")).hasStatus(403)
			.bodyText()
			.contains("href=\"/oauth2/authorization/entra?page=/todos\">Ask me again<");
	}

	@ParameterizedTest
	@ValueSource(strings = { "unauthorized_client", "invalid_resource" })
	void anOrganisationWithoutUsIsToldHowToAddUs(String error) {
		assertThat(fail(error)).hasStatus4xxClientError()
			.bodyText()
			.contains("An administrator of your organisation can add it", "href=\"/connect\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "invalid_request", "unsupported_response_type", "unsupported_response" })
	void aDevelopersMistakeIsNotThePersonsToRepeat(String error) {
		assertThat(fail(error)).hasStatus(400)
			.bodyText()
			.contains("Please tell its owner", "AADSTS90014")
			.doesNotContain("/oauth2/authorization/entra");
	}

	@ParameterizedTest
	@ValueSource(strings = { "login_required", "interaction_required", "consent_required" })
	void aSilentSignInThatMustAskFallsBackToAButton(String error) {
		assertThat(fail(error)).hasStatus(400)
			.doesNotContainHeader("Location")
			.bodyText()
			.contains("You are not signed in at your organisation",
					"href=\"/oauth2/authorization/entra?page=/todos\">Sign in again<")
			.doesNotContain("prompt=none");
	}

	@ParameterizedTest
	@CsvSource({ "a_code_of_tomorrow", "<script>alert(1)</script>" })
	void anErrorNobodyKnowsYetIsAPageToo(String error) {
		assertThat(fail(error)).hasStatus(400)
			.bodyText()
			.contains("Signing in did not work", "AADSTS90014")
			.doesNotContain("<script>alert");
	}

	private MvcTestResult fail(String error) {
		return this.ada.brings(Map.of("error", error, "error_description", "AADSTS90014: Something <b>was</b> wrong.",
				"state", Visitor.state(this.ada.beginsToSignIn("/todos"))));
	}

}
