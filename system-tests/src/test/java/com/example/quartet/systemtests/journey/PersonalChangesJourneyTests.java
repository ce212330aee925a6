package com.example.quartet.systemtests.journey;

import com.example.quartet.systemtests.running.Quartet;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * What a person tells about themselves is kept at the far end of the chain, and shown
 * again.
 */
class PersonalChangesJourneyTests {

	private final String site = Quartet.running().webApp();

	@Test
	void toChangeNeedsAConsentOfItsOwnAndKeepsWhatWasTyped() {
		Consents.withdraw(Quartet.running(), Visitor.ADMIN);
		try (Visitor admin = new Visitor(this.site)) {
			Page page = admin.page();
			Administrator.signIn(admin, this.site);
			admin.visit("/profile/personal");
			Visitor.link(page, "Give permission").click();
			Visitor.button(page, "Accept").click();
			page.locator("input[name=code]").fill(page.locator("#sent").innerText());
			page.locator("main button[type=submit]").first().click();
			assertThat(page).hasURL(this.site + "/profile/personal");
			page.getByLabel("Phone at home").fill("+31 20 555 0123");
			page.getByLabel("Birthday").fill("1990-01-02");
			Visitor.button(page, "Save").click();
			assertThat(page.locator("main")).containsText("Profile.ReadWrite");
			Visitor.link(page, "Give permission").click();
			Visitor.button(page, "Accept").click();
			assertThat(page.getByLabel("Phone at home")).hasValue("+31 20 555 0123");
			Visitor.button(page, "Save").click();
			assertThat(page.locator("main")).containsText("Your details are saved.");
			assertThat(page.locator(".details")).containsText("+31 20 555 0123");
			assertThat(page.locator(".details")).containsText("2 January 1990");
			Accessibility.examine(page);
		}
	}

}
