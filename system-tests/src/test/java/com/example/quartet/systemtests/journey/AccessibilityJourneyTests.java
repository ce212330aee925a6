package com.example.quartet.systemtests.journey;

import java.time.LocalDate;
import java.util.List;

import com.example.quartet.systemtests.running.Quartet;
import org.junit.jupiter.api.Test;

/**
 * No person is kept out by how a page is built, in the light or in the dark.
 */
class AccessibilityJourneyTests {

	private final Quartet quartet = Quartet.running();

	@Test
	void noPageForVisitorsKeepsAnybodyOut() {
		try (Visitor visitor = new Visitor(this.quartet.webApp())) {
			visitor.visit("/");
			visitor.page().locator("details.ways summary").click();
			Accessibility.examine(visitor.page());
			visitor.visit("/connect");
			Accessibility.examine(visitor.page());
			visitor.visit("/connect/return?state=unknown");
			Accessibility.examine(visitor.page());
			visitor.visit("/oauth2/authorization/entra?prompt=none");
			visitor.page().waitForURL(this.quartet.webApp() + "/login/oauth2/code/entra");
			Accessibility.examine(visitor.page());
		}
	}

	@Test
	void noPageForSignedInPeopleKeepsAnybodyOut() {
		try (Visitor bob = new Visitor(this.quartet.webApp())) {
			bob.signIn(Visitor.BOB);
			bob.page().waitForURL(this.quartet.webApp() + "/");
			Accessibility.examine(bob.page());
			Todos.add(bob.page(), "Look at every page", LocalDate.now());
			Accessibility.examine(bob.page());
			Visitor.link(bob.page(), "Look at every page").click();
			Accessibility.examine(bob.page());
			for (String address : List.of("/profile", "/nowhere")) {
				bob.visit(address);
				Accessibility.examine(bob.page());
			}
		}
	}

}
