package com.example.quartet.systemtests.journey;

import com.example.quartet.systemtests.running.Quartet;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * A link may say what the provider asks, and whom it expects; and every answer to that is
 * understood.
 */
class PromptsJourneyTests {

	private static final String SIGN_IN = "/oauth2/authorization/entra?page=/todos";

	private final Quartet quartet = Quartet.running();

	@Test
	void aSilentSignInFallsBackToAButtonAndNeverGoesRound() {
		try (Visitor stranger = new Visitor(this.quartet.webApp())) {
			Page page = stranger.page();
			stranger.visit(SIGN_IN + "&prompt=none");
			assertThat(page).hasURL(this.quartet.webApp() + "/login/oauth2/code/entra");
			assertThat(page.locator("h1")).hasText("You are not signed in at your organisation");
			assertThat(page.locator("main")).containsText("AADSTS50058");
			Visitor.link(page, "Sign in again").click();
			Visitor.giveCredentials(page, Visitor.BOB);
			assertThat(page).hasURL(this.quartet.webApp() + "/todos");
		}
	}

	@Test
	void whoLeftOnlyHereIsLetInSilentlyAndWhoLeftEverywhereIsNot() {
		try (Visitor bob = signedIn()) {
			Page page = bob.page();
			Visitor.link(page, "Choose how to sign out").click();
			Accessibility.examine(page);
			Visitor.button(page, "Sign out only here").click();
			assertThat(page.locator(".notice.good")).containsText("You are signed out here.");
			bob.visit(SIGN_IN + "&prompt=none");
			assertThat(page).hasURL(this.quartet.webApp() + "/todos");
			Visitor.link(page, "Choose how to sign out").click();
			Visitor.button(page, "Sign out everywhere").click();
			assertThat(page.locator(".notice.good")).hasText("You are signed out.");
			bob.visit(SIGN_IN + "&prompt=none");
			assertThat(page.locator("h1")).hasText("You are not signed in at your organisation");
		}
	}

	@Test
	void theProviderAsksWhatTheLinkSays() {
		try (Visitor bob = signedIn()) {
			Page page = bob.page();
			bob.visit(SIGN_IN + "&prompt=login");
			assertThat(page.locator("#password")).isVisible();
			assertThat(page.locator("#username")).hasValue(Visitor.BOB);
			bob.visit(SIGN_IN + "&prompt=select_account");
			assertThat(page.locator("h1")).hasText("Pick an account");
			bob.visit(SIGN_IN + "&prompt=consent");
			assertThat(Visitor.button(page, "Accept")).isVisible();
			Visitor.button(page, "Cancel").click();
			assertThat(page.locator("main")).containsText("You are still signed in");
			bob.visit("/todos");
			assertThat(page).hasURL(this.quartet.webApp() + "/todos");
		}
	}

	@Test
	void theProviderExpectsWhomTheLinkNames() {
		try (Visitor bob = signedIn()) {
			Page page = bob.page();
			bob.visit(SIGN_IN + "&login_hint=" + Visitor.ALICE);
			assertThat(page.locator("#username")).hasValue(Visitor.ALICE);
			bob.visit(SIGN_IN + "&login_hint=" + Visitor.BOB + "&domain_hint=contoso.onmicrosoft.com");
			assertThat(page).hasURL(this.quartet.webApp() + "/todos");
			bob.visit(SIGN_IN + "&domain_hint=fabrikam.onmicrosoft.com");
			assertThat(page.locator("#password")).isVisible();
		}
	}

	private Visitor signedIn() {
		Visitor bob = new Visitor(this.quartet.webApp());
		bob.visit("/todos");
		Visitor.giveCredentials(bob.page(), Visitor.BOB);
		assertThat(bob.page()).hasURL(this.quartet.webApp() + "/todos");
		return bob;
	}

}
