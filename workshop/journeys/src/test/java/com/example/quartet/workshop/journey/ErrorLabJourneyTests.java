package com.example.quartet.workshop.journey;

import com.example.quartet.systemtests.journey.Accessibility;
import com.example.quartet.systemtests.journey.Visitor;
import com.example.quartet.systemtests.running.Quartet;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Every error that can be ordered happens once, and then all is well.
 */
class ErrorLabJourneyTests {

	private final Quartet quartet = Quartet.running();

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			invalid-request           | Something in our request is wrong
			unauthorized-client       | This application may not sign you in yet
			access-denied             | You said no
			unsupported-response-type | Something in our request is not allowed
			server-error              | The identity provider had a problem
			temporarily-unavailable   | The identity provider is very busy
			invalid-resource          | The to-do list is not set up in your organisation
			""")
	void anErrorOfTheSignInEndsOnThePageThatExplainsIt(String error, String heading) {
		try (Visitor visitor = new Visitor(this.quartet.webApp())) {
			happens(visitor, error);
			assertThat(visitor.page().locator("h1")).hasText(heading);
			visitor.visit("/oauth2/authorization/entra?page=/lab/errors");
			assertThat(visitor.page()).hasURL(this.quartet.webApp() + "/lab/errors");
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			expired-secret | This application is not set up right
			wrong-tenant   | Something in our request is wrong
			throttled      | The identity provider does not answer now
			down           | The identity provider does not answer now
			""")
	void anErrorOfTheTokenEndpointEndsTheSignInAndSaysWhy(String error, String heading) {
		try (Visitor bob = new Visitor(this.quartet.webApp())) {
			happens(bob, error);
			assertThat(bob.page().locator("h1")).hasText(heading);
			// Bob is known at the provider by now, and nothing is ordered any more
			bob.visit("/todos");
			assertThat(bob.page()).hasURL(this.quartet.webApp() + "/todos");
		}
	}

	@Test
	void aConsentThatIsMissingTwoHopsAwayIsAskedFor() {
		try (Visitor bob = new Visitor(this.quartet.webApp())) {
			happens(bob, "consent-missing");
			assertThat(bob.page().locator("h1")).containsText("permission");
			bob.visit("/profile");
			assertThat(bob.page().locator("#time-zone")).isVisible();
		}
	}

	@Test
	void aPolicyOfTheTokenEndpointIsAnsweredByASecondFactor() {
		try (Visitor bob = new Visitor(this.quartet.webApp())) {
			happens(bob, "policy");
			bob.page().locator("input[name=code]").fill(bob.page().locator("#sent").innerText());
			bob.page().locator("input[name=code]").press("Enter");
			assertThat(bob.page().locator("#time-zone")).isVisible();
		}
	}

	@Test
	void thePageIsAccessible() {
		try (Visitor visitor = new Visitor(this.quartet.webApp())) {
			visitor.visit("/lab/errors");
			Accessibility.examine(visitor.page());
		}
	}

	private static void happens(Visitor visitor, String error) {
		Page page = visitor.page();
		visitor.visit("/lab/errors");
		Visitor.link(page, "Sign in to order errors").click();
		Visitor.giveCredentials(page, Visitor.BOB);
		page.locator("#" + error + " button").click();
	}

}
