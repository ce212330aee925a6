package com.example.quartet.systemtests.journey;

import java.time.LocalDate;

import com.example.quartet.systemtests.running.Quartet;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * The provider takes a new key whenever it likes, and no one notices.
 */
class KeyRolloverJourneyTests {

	private final Quartet quartet = Quartet.running();

	@Test
	void peopleAndTheirTokensComeThroughARollover() {
		try (Visitor before = new Visitor(this.quartet.webApp()); Visitor after = new Visitor(this.quartet.webApp())) {
			signIn(before, "Signed in before");
			rollOver(before.newTab());
			Todos.add(before.page(), "Written with a token of the old key", LocalDate.now());
			signIn(after, "Signed in after");
		}
	}

	private void signIn(Visitor bob, String title) {
		bob.signIn(Visitor.BOB);
		Todos.add(bob.page(), title, LocalDate.now());
	}

	private void rollOver(Page console) {
		console.navigate(this.quartet.emulator() + "/console");
		Locator signs = console.locator("tr:not(:has(small))", new Page.LocatorOptions().setHasText("signs"))
			.locator("code");
		String former = signs.textContent();
		Visitor.button(console, "Roll over").click();
		assertThat(signs).not().hasText(former);
		console.close();
	}

}
