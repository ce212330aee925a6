package com.example.quartet.workshop.journey;

import java.util.regex.Pattern;

import com.example.quartet.systemtests.journey.Accessibility;
import com.example.quartet.systemtests.journey.Visitor;
import com.example.quartet.systemtests.running.Quartet;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Both labs work on a small phone, in both languages, and without scripts.
 */
class LabPagesJourneyTests {

	private final Quartet quartet = Quartet.running();

	@ParameterizedTest
	@ValueSource(strings = { "en", "nl" })
	void theyFitASmallPhone(String language) {
		try (Visitor bob = new Visitor(this.quartet.webApp())) {
			Page page = bob.page();
			bob.signIn(Visitor.BOB);
			assertThat(page.locator("h1")).isVisible();
			page.setViewportSize(360, 740);
			for (String path : new String[] { "/lab/errors", "/lab/attacks" }) {
				bob.visit(path + "?lang=" + language);
				page.evaluate("document.body.id = 'left'");
				page.locator(".trial button").last().click();
				// pages that go on by themselves have no frame
				assertThat(page.locator("body:not(#left) header.top")).isVisible();
				assertThat((int) page.evaluate("document.documentElement.scrollWidth")).as(path)
					.isLessThanOrEqualTo(360);
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "nl" })
	void flowsAndTokensFitASmallPhoneToo(String language) {
		try (Visitor bob = new Visitor(this.quartet.webApp())) {
			Page page = bob.page();
			bob.signIn(Visitor.BOB);
			assertThat(page.locator("h1")).isVisible();
			page.setViewportSize(360, 740);
			for (String path : new String[] { "/", "/flows", "/tokens" }) {
				bob.visit(path + "?lang=" + language);
				assertThat((int) page.evaluate("document.documentElement.scrollWidth")).as(path)
					.isLessThanOrEqualTo(360);
			}
		}
	}

	@Test
	void flowsAndTokensAreAccessible() {
		try (Visitor bob = new Visitor(this.quartet.webApp())) {
			bob.signIn(Visitor.BOB);
			assertThat(bob.page().locator("h1")).isVisible();
			for (String path : new String[] { "/flows", "/tokens" }) {
				bob.visit(path);
				Accessibility.examine(bob.page());
			}
		}
	}

	@Test
	void theyWorkWithoutScripts() {
		try (Visitor visitor = new Visitor(this.quartet.webApp());
				BrowserContext plain = visitor.context()
					.browser()
					.newContext(new Browser.NewContextOptions().setLocale("en-GB").setJavaScriptEnabled(false))) {
			Page page = plain.newPage();
			page.navigate(this.quartet.webApp() + "/lab/attacks");
			Visitor.giveCredentials(page, Visitor.BOB);
			// the provider's page, and then our own, post the answer by a button
			proceed(page);
			proceed(page);
			page.locator("#forged-consent button").click();
			assertThat(page.locator("#forged-consent .outcome")).hasClass(Pattern.compile("good"));
			page.navigate(this.quartet.webApp() + "/lab/errors");
			page.locator("#server-error button").click();
			proceed(page);
			proceed(page);
			assertThat(page.locator("h1")).hasText("The identity provider had a problem");
		}
	}

	private static void proceed(Page page) {
		Visitor.button(page, "Continue").click();
	}

}
