package com.example.quartet.systemtests.journey;

import com.example.quartet.systemtests.running.Quartet;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * One page wants a consent and a stronger sign-in, when it is opened and not before.
 */
class PersonalDetailsJourneyTests {

	private final Quartet quartet = Quartet.running();

	@Test
	void personalDetailsOpenAfterConsentAndASecondFactor() {
		Consents.withdraw(this.quartet, Visitor.BOB);
		try (Visitor bob = new Visitor(this.quartet.webApp())) {
			Page page = bob.page();
			bob.signIn(Visitor.BOB);
			Visitor.button(page, "Accept").click();
			page.waitForURL(this.quartet.webApp() + "/");
			bob.visit("/profile/personal");
			Accessibility.examine(page);
			Visitor.link(page, "Give permission").click();
			Visitor.button(page, "Cancel").click();
			assertThat(page.locator("main")).containsText("Only this page stays closed");
			Visitor.link(page, "Go to your to-dos").click();
			assertThat(page).hasURL(this.quartet.webApp() + "/todos");
			bob.visit("/profile/personal");
			Visitor.link(page, "Give permission").click();
			Visitor.button(page, "Accept").click();
			page.locator("input[name=code]").fill(page.locator("#sent").innerText());
			page.locator("main button[type=submit]").first().click();
			assertThat(page).hasURL(this.quartet.webApp() + "/profile/personal");
			assertThat(page.locator("main")).containsText("Opened by a stronger sign-in.");
			Accessibility.examine(page);
		}
	}

}
