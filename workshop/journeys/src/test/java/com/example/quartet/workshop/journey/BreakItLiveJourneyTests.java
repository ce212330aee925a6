package com.example.quartet.workshop.journey;

import java.util.regex.Pattern;

import com.example.quartet.systemtests.journey.Accessibility;
import com.example.quartet.systemtests.journey.Visitor;
import com.example.quartet.systemtests.running.Quartet;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Each attack that one check stops gets through while the check is off, and not a moment
 * longer.
 */
class BreakItLiveJourneyTests {

	private static final Quartet quartet = Quartet.running();

	private static Visitor bob;

	@BeforeAll
	static void signIn() {
		bob = new Visitor(quartet.webApp());
		bob.signIn(Visitor.BOB);
		assertThat(Visitor.button(bob.page(), "Sign out")).isVisible();
	}

	@AfterAll
	static void leave() {
		bob.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "foreign-audience", "foreign-key", "foreign-tenant", "foreign-state", "replayed-nonce",
			"swapped-code" })
	void theAttackGetsThroughWhileTheCheckIsOff(String attack) {
		Page page = bob.page();
		bob.visit("/lab/attacks");
		Locator trial = page.locator("#" + attack);
		trial.getByText("Switch it off").click();
		Locator notice = page.locator(".notice", new Page.LocatorOptions().setHasText(" is off: "));
		assertThat(notice).isVisible();
		trial.locator("form.try button").click();
		assertThat(trial.locator(".outcome")).hasClass(Pattern.compile("bad"));
		assertThat(trial.locator(".outcome")).containsText("The check that stops it is off.");
		Accessibility.examine(page);
		bob.visit("/todos");
		assertThat(notice).isVisible();
		bob.visit("/lab/attacks");
		trial.getByText("Switch it on").click();
		assertThat(notice).hasCount(0);
		trial.locator("form.try button").click();
		assertThat(trial.locator(".outcome")).hasClass(Pattern.compile("good"));
	}

}
