package com.example.quartet.systemtests.journey;

import com.example.quartet.systemtests.running.Quartet;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * A script cannot go to another site to sign in: the page says so, and nothing that was
 * typed is lost.
 */
class SessionEndedJourneyTests {

	private final Quartet quartet = Quartet.running();

	@Test
	void whatWasTypedIsThereAgainAfterSigningInAgain() {
		try (Visitor bob = new Visitor(this.quartet.webApp())) {
			Page page = bob.page();
			bob.visit("/todos");
			Visitor.giveCredentials(page, Visitor.BOB);
			page.getByLabel("What needs doing?").fill("Milk & bread");
			bob.context().clearCookies();
			Visitor.button(page, "Add").click();
			assertThat(page.locator("#session-ended")).isVisible();
			assertThat(page.getByLabel("What needs doing?")).hasValue("Milk & bread");
			page.locator("#session-ended a").click();
			Visitor.giveCredentials(page, Visitor.BOB);
			assertThat(page.getByLabel("What needs doing?")).hasValue("Milk & bread");
		}
	}

	@Test
	void whatWasTypedGoesAlongIntoTheOtherLanguage() {
		try (Visitor bob = new Visitor(this.quartet.webApp())) {
			Page page = bob.page();
			bob.visit("/todos");
			Visitor.giveCredentials(page, Visitor.BOB);
			page.getByLabel("What needs doing?").fill("Milk & bread");
			Visitor.link(page, "Nederlands").click();
			assertThat(page.getByLabel("Wat moet er gebeuren?")).hasValue("Milk & bread");
			assertThat(page.locator("html")).hasAttribute("lang", "nl");
		}
	}

}
