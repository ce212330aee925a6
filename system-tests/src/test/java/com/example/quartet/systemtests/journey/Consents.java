package com.example.quartet.systemtests.journey;

import com.example.quartet.systemtests.running.Quartet;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Takes back what a person agreed to, so that a journey begins as their first one,
 * whichever journeys went before it.
 */
public final class Consents {

	private static final String OURS = "button[name=application]:is([value^='80800000-'], [value^='80810000-'])";

	private Consents() {
	}

	public static void withdraw(Quartet quartet, String username) {
		try (Visitor somebody = new Visitor(quartet.webApp())) {
			Page page = somebody.page();
			page.navigate(quartet.emulator() + "/my-apps");
			Visitor.giveCredentials(page, username);
			assertThat(page.locator("h1")).hasText("My apps");
			Locator remove = page.locator(OURS);
			for (int left = remove.count(); left > 0; left--) {
				remove.first().click();
				assertThat(remove).hasCount(left - 1);
			}
		}
	}

}
