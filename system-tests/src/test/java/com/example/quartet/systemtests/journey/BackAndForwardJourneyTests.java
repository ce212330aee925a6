package com.example.quartet.systemtests.journey;

import com.example.quartet.systemtests.running.Quartet;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Back and Forward as people know them, with the back/forward cache that Playwright
 * switches off.
 */
class BackAndForwardJourneyTests {

	private final Quartet quartet = Quartet.running();

	@Test
	void backAfterSigningOutElsewhereShowsNoTodos() {
		try (Visitor bob = Visitor.withBackForwardCache(this.quartet.webApp())) {
			Page page = bob.page();
			bob.visit("/todos");
			Visitor.giveCredentials(page, Visitor.BOB);
			assertThat(page.locator("form.add")).isVisible();
			page.navigate(this.quartet.emulator() + "/");
			Page other = bob.newTab();
			other.navigate(this.quartet.webApp() + "/todos");
			Visitor.button(other, "Sign out").click();
			assertThat(Visitor.link(other, "Sign in")).isVisible();
			page.goBack();
			assertThat(page.locator("#username")).isVisible();
			assertThat(page.locator("form.add")).isHidden();
		}
	}

	@Test
	void backWhileSignedInShowsThePageAnew() {
		try (Visitor bob = Visitor.withBackForwardCache(this.quartet.webApp())) {
			Page page = bob.page();
			bob.visit("/todos");
			Visitor.giveCredentials(page, Visitor.BOB);
			assertThat(page.locator("form.add")).isVisible();
			page.navigate(this.quartet.emulator() + "/");
			page.goBack();
			assertThat(page.locator("form.add")).isVisible();
		}
	}

	@Test
	void theCacheIsOn() {
		try (Visitor bob = Visitor.withBackForwardCache(this.quartet.webApp())) {
			Page page = bob.page();
			page.navigate(this.quartet.webApp() + "/css/quartet.css");
			page.evaluate("window.kept = true");
			page.navigate(this.quartet.emulator() + "/");
			// a page that comes back as it was loads nothing that goBack() could wait for
			page.evaluate("setTimeout(() => history.back())");
			await().pollInSameThread()
				.ignoreExceptions()
				.untilAsserted(() -> assertThat(page.evaluate("window.kept")).isEqualTo(true));
		}
	}

	@Test
	void backAfterSigningInIsNoError() {
		try (Visitor bob = Visitor.withBackForwardCache(this.quartet.webApp())) {
			Page page = bob.page();
			bob.signIn(Visitor.BOB);
			assertThat(Visitor.button(page, "Sign out")).isVisible();
			page.goBack();
			assertThat(page.locator("h1")).not().containsText("not waiting for you");
			Object status = page.evaluate("performance.getEntriesByType('navigation')[0].responseStatus");
			assertThat((Integer) status).isLessThan(400);
		}
	}

}
