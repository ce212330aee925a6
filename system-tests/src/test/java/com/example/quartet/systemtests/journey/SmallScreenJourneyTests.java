package com.example.quartet.systemtests.journey;

import com.example.quartet.systemtests.running.Quartet;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

class SmallScreenJourneyTests {

	private final Quartet quartet = Quartet.running();

	@ParameterizedTest
	@ValueSource(strings = { "en", "nl" })
	void thePageIsNoWiderThanASmallPhone(String language) {
		try (Visitor bob = new Visitor(this.quartet.webApp())) {
			Page page = bob.page();
			bob.signIn(Visitor.BOB);
			assertThat(Visitor.button(page, "Sign out")).isVisible();
			page.setViewportSize(360, 740);
			for (String path : new String[] { "/", "/todos", "/profile" }) {
				bob.visit(path + "?lang=" + language);
				assertThat((int) page.evaluate("document.documentElement.scrollWidth")).as(path)
					.isLessThanOrEqualTo(360);
			}
		}
	}

	@Test
	void aRequestThatFailsSaysSoAndKeepsWhatWasTyped() {
		try (Visitor bob = new Visitor(this.quartet.webApp())) {
			Page page = bob.page();
			bob.signIn(Visitor.BOB);
			Visitor.link(page, "To-dos").click();
			page.route("**/todos", SmallScreenJourneyTests::answerPostsWith500);
			page.getByLabel("What needs doing?").fill("Read the wire");
			Visitor.button(page, "Add").click();
			assertThat(page.locator("#not-done")).isVisible();
			assertThat(page.getByLabel("What needs doing?")).hasValue("Read the wire");
		}
	}

	private static void answerPostsWith500(Route route) {
		if (route.request().method().equals("POST")) {
			route.fulfill(new Route.FulfillOptions().setStatus(500).setBody("out of order"));
		}
		else {
			route.resume();
		}
	}

}
