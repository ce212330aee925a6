package com.example.quartet.systemtests.journey;

import java.util.regex.Pattern;

import com.example.quartet.systemtests.running.Quartet;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

class TwoSitesJourneyTests {

	private final Quartet quartet = Quartet.running();

	@Test
	void whoeverSignsOutOfOneSiteHasLeftBoth() {
		try (Visitor bob = new Visitor(this.quartet.webApp())) {
			Page first = bob.page();
			bob.signIn(Visitor.BOB);
			assertThat(Visitor.button(first, "Sign out")).isVisible();

			Page second = bob.newTab();
			second.navigate(this.quartet.secondSite() + "/todos");
			// neither for the password nor for consent, which Bob has given to both sites
			assertThat(second).hasURL(this.quartet.secondSite() + "/todos");
			assertThat(second).hasTitle(Pattern.compile("Second site"));

			Visitor.button(second, "Sign out").click();
			assertThat(Visitor.link(second, "Sign in")).isVisible();
			first.navigate(this.quartet.webApp() + "/todos");
			assertThat(first.locator("#password")).isVisible();
		}
	}

}
