package com.example.quartet.systemtests.journey;

import com.example.quartet.systemtests.running.Quartet;
import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Each of the three ways ends on the same list, and the first page says which it was; a
 * sign-out at the provider ends it from outside.
 */
class WaysInJourneyTests {

	private static final String CONTOSO = "8eaef023-2b34-4da1-9baa-8bc8c9d6a490";

	private final Quartet quartet = Quartet.running();

	@ParameterizedTest
	@CsvSource({ "code, Authorization code", "hybrid, Hybrid", "id-token, ID token alone" })
	void everyWayInLeadsToTheListAndOutAgain(String way, String name) {
		try (Visitor bob = new Visitor(this.quartet.webApp())) {
			Page page = bob.page();
			bob.visit("/");
			page.locator("details.ways summary").click();
			page.locator("input[value=" + way + "]").check();
			Visitor.button(page, "Sign in like this").click();
			Visitor.giveCredentials(page, Visitor.BOB);
			assertThat(page.locator(".way-in strong")).hasText(name);
			bob.visit("/todos");
			assertThat(page).hasURL(this.quartet.webApp() + "/todos");
			signOutAtTheProvider(bob.newTab());
			bob.visit("/");
			assertThat(Visitor.link(page, "Sign in")).isVisible();
		}
	}

	private void signOutAtTheProvider(Page tab) {
		tab.waitForResponse((response) -> response.url().contains("/logout/front-channel?sid="),
				() -> tab.navigate(this.quartet.emulator() + "/" + CONTOSO + "/oauth2/v2.0/logout"));
		tab.close();
	}

}
