package com.example.quartet.systemtests.journey;

import com.example.quartet.systemtests.running.Quartet;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

class EmulatorPagesJourneyTests {

	private final Quartet quartet = Quartet.running();

	@Test
	void theSignOutPageShowsWhoWasToldAndWhatTheyAnswered() {
		try (Visitor bob = new Visitor(this.quartet.webApp())) {
			Page page = bob.page();
			bob.signIn(Visitor.BOB);
			page.waitForURL(this.quartet.webApp() + "/");
			page.navigate(this.quartet.emulator() + "/common/oauth2/v2.0/logout");
			assertThat(page.getByRole(AriaRole.STATUS)).hasText("was called by your browser; answers 200");
			Accessibility.examine(page);
			bob.visit("/todos");
			assertThat(page.locator("#password")).isVisible();
		}
	}

	@Test
	void peopleSeeWhatTheyAgreedTo() {
		try (Visitor bob = new Visitor(this.quartet.webApp())) {
			Page page = bob.page();
			page.navigate(this.quartet.emulator() + "/my-apps");
			Visitor.giveCredentials(page, Visitor.BOB);
			// each application that has this permission names it
			assertThat(page.getByText("Read your to-dos").first()).isVisible();
			Accessibility.examine(page);
		}
	}

	@Test
	void whoHasTwoAccountsSaysWhichOneLeaves() {
		try (Visitor both = new Visitor(this.quartet.webApp())) {
			Page page = both.page();
			for (String account : new String[] { Visitor.ALICE, Visitor.BOB }) {
				page.navigate(this.quartet.emulator() + "/common/my-apps?another=true");
				if (page.getByText("Use another account").isVisible()) {
					page.getByText("Use another account").click();
				}
				Visitor.giveCredentials(page, account);
			}
			page.navigate(this.quartet.emulator() + "/common/oauth2/v2.0/logout");
			Accessibility.examine(page);
			page.getByText("Bob Bakker").click();
			assertThat(page.getByText("You are signed out")).isVisible();
			page.navigate(this.quartet.emulator() + "/my-apps");
			assertThat(page.getByText(Visitor.ALICE)).isVisible();
		}
	}

}
