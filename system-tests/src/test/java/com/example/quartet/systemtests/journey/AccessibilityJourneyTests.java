package com.example.quartet.systemtests.journey;

import java.time.LocalDate;
import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.example.quartet.systemtests.running.Quartet;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Nobody is kept out by how a page is built, in the light or in the dark.
 */
class AccessibilityJourneyTests {

	private final Quartet quartet = Quartet.running();

	@Test
	void noPageForVisitorsKeepsAnybodyOut() {
		try (Visitor visitor = new Visitor(this.quartet.webApp())) {
			visitor.visit("/");
			visitor.page().locator("details.ways summary").click();
			examine(visitor.page());
			visitor.visit("/connect");
			examine(visitor.page());
			visitor.visit("/connect/return?state=unknown");
			examine(visitor.page());
			visitor.visit("/oauth2/authorization/entra?prompt=none");
			visitor.page().waitForURL(this.quartet.webApp() + "/login/oauth2/code/entra");
			examine(visitor.page());
		}
	}

	@Test
	void noPageForSignedInPeopleKeepsAnybodyOut() {
		try (Visitor bob = new Visitor(this.quartet.webApp())) {
			bob.signIn(Visitor.BOB);
			bob.page().waitForURL(this.quartet.webApp() + "/");
			examine(bob.page());
			Todos.add(bob.page(), "Look at every page", LocalDate.now());
			examine(bob.page());
			Visitor.link(bob.page(), "Look at every page").click();
			examine(bob.page());
			for (String address : List.of("/profile", "/flows", "/tokens", "/nowhere")) {
				bob.visit(address);
				examine(bob.page());
			}
		}
	}

	static void examine(Page page) {
		for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
			page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
			// colours fade in, or are cut short: what is measured on the way is neither
			// one nor the other
			page.evaluate("Promise.allSettled(document.getAnimations().map((animation) => animation.finished))");
			assertThat(new AxeBuilder(page).analyze().getViolations()).as(page.url() + " " + scheme).isEmpty();
		}
	}

}
