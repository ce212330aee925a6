package com.example.quartet.workshop.journey;

import java.util.regex.Pattern;

import com.example.quartet.systemtests.journey.Accessibility;
import com.example.quartet.systemtests.journey.Visitor;
import com.example.quartet.systemtests.running.Quartet;
import com.microsoft.playwright.Locator;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Bob attacks himself in every way that the page offers, and nothing gets through.
 */
class AttackLabJourneyTests {

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
	@CsvSource(delimiter = '|', textBlock = """
			foreign-state             | 400 | This sign-in is not waiting for you any more
			replayed-nonce            | 400 | We could not trust the answer
			swapped-code              | 400 | We could not trust the answer
			foreign-tenant            | 403 | Your organisation has not signed up for Quartet
			foreign-audience          | 401 | aud should be 80810000-.*
			foreign-key               | 401 | key .* signs the tokens of http://.*/9188040d-.*/v2.0 alone
			id-token-as-access-token  | 401 | aud should be 80810000-.*
			token-for-the-other-api   | 401 | aud should be 80820000-.*
			alg-none                  | 401 | .*[Uu]nsupported algorithm of none.*
			forged-sign-out           | 200 | To-dos
			open-redirect             | 302 | http://localhost:\\d+/
			forged-consent            | 400 | This answer is not waited for any more
			""")
	void theAttackIsStoppedAndThePageSaysByWhat(String attack, String status, String sentence) {
		bob.visit("/lab/attacks");
		Locator trial = bob.page().locator("#" + attack);
		trial.locator("form.try button").click();
		assertThat(trial.locator(".outcome")).hasClass(Pattern.compile("good"));
		assertThat(trial.locator(".status")).hasText(status);
		// to the letter: a number of the provider's would mean that it got as far as
		// there
		assertThat(trial.locator(".sentence")).hasText(Pattern.compile("^" + sentence + "$"));
		assertThat(trial).containsText(".java");
		Assertions.assertThat(bob.page().content()).doesNotContainPattern("eyJ[\\w-]+\\.eyJ");
	}

	@Test
	void afterAllThatBobIsStillSignedIn() {
		bob.visit("/todos");
		assertThat(bob.page()).hasURL(quartet.webApp() + "/todos");
	}

	@Test
	void thePageIsAccessible() {
		bob.visit("/lab/attacks");
		bob.page().locator("#forged-consent button").click();
		assertThat(bob.page().locator(".outcome")).isVisible();
		Accessibility.examine(bob.page());
	}

}
