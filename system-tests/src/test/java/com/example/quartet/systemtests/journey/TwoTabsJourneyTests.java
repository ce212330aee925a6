package com.example.quartet.systemtests.journey;

import com.example.quartet.systemtests.running.Quartet;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

class TwoTabsJourneyTests {

	private final Quartet quartet = Quartet.running();

	@Test
	void twoTabsThatSignInAtOnceBothArriveWhereTheyWanted() {
		try (Visitor bob = new Visitor(this.quartet.webApp())) {
			Page first = bob.page();
			Page second = bob.newTab();
			first.navigate(this.quartet.webApp() + "/todos?state=open");
			second.navigate(this.quartet.webApp() + "/profile");
			Visitor.giveCredentials(second, Visitor.BOB);
			assertThat(second).hasURL(this.quartet.webApp() + "/profile");
			Visitor.giveCredentials(first, Visitor.BOB);
			assertThat(first).hasURL(this.quartet.webApp() + "/todos?state=open");
		}
	}

}
