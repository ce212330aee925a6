package com.example.quartet.systemtests.journey;

import java.time.LocalDate;
import java.util.UUID;

import com.example.quartet.systemtests.running.Quartet;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * On paper everything is there once: what is folded on the screen is open, and what asks
 * to be clicked is gone.
 */
class PrintJourneyTests {

	private final Quartet quartet = Quartet.running();

	private final String run = UUID.randomUUID().toString().substring(0, 8);

	@Test
	void aPrintedListHasEveryTodoOnceAndNothingToClick() {
		try (Visitor bob = new Visitor(this.quartet.webApp())) {
			Page page = bob.page();
			bob.signIn(Visitor.BOB);
			Todos.add(page, "Print this " + this.run, LocalDate.now());
			Todos.add(page, "File this " + this.run, LocalDate.now());
			Visitor.button(page, "Complete File this " + this.run).click();
			assertThat(Todos.titled(page, "File this " + this.run)).hasClass("todo done");
			page.locator("details.finished").evaluate("(finished) => { finished.open = false; }");
			page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
			for (String title : new String[] { "Print this " + this.run, "File this " + this.run }) {
				assertThat(page.locator("main .title:visible", new Page.LocatorOptions().setHasText(title)))
					.hasCount(1);
			}
			assertThat(page.locator(":is(button, input, nav a, .languages a):visible")).hasCount(0);
		}
	}

}
