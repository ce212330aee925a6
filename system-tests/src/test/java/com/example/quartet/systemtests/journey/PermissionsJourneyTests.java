package com.example.quartet.systemtests.journey;

import java.time.LocalDate;
import java.util.UUID;

import com.example.quartet.systemtests.running.Quartet;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * A person opts out of a function and in again on one page, and the API answers
 * accordingly.
 */
class PermissionsJourneyTests {

	private static final String REASON = "which this request waives";

	private final String site = Quartet.running().webApp();

	private final String paint = "Buy paint " + UUID.randomUUID();

	private final String brush = "Buy a brush " + UUID.randomUUID();

	@Test
	void aFunctionThatIsSwitchedOffIsRefusedByTheApiUntilItIsSwitchedOn() {
		try (Visitor bob = new Visitor(this.site)) {
			Page page = bob.page();
			bob.signIn(Visitor.BOB);
			Visitor.acceptIfAsked(page, Visitor.link(page, "To-dos"));
			Todos.add(page, this.paint, LocalDate.now().plusDays(30));
			choose(bob, "Switch off");
			assertThat(page.locator("#todo-scopes")).containsText("Todo.ReadWrite");
			assertThat(page.locator("#todo-limit")).hasText("Todo.Read");
			changesAreRefused(bob);
			choose(bob, "Switch on");
			bob.visit("/todos");
			// what was refused was not lost
			Visitor.button(page, "Try again").click();
			assertThat(Todos.titled(page, this.brush)).isVisible();
		}
	}

	private void changesAreRefused(Visitor bob) {
		Page page = bob.page();
		bob.visit("/todos");
		page.getByLabel("What needs doing?").fill(this.brush);
		Visitor.button(page, "Add").click();
		assertThat(page.locator("#outbox")).containsText(REASON);
		Accessibility.examine(page);
		Visitor.link(page, this.paint).click();
		Visitor.button(page, "Save").click();
		assertThat(page.locator("#reason")).containsText(REASON);
		Accessibility.examine(page);
	}

	private static void choose(Visitor bob, String choice) {
		bob.visit("/permissions");
		Locator button = bob.page().locator("form[action$='/permissions/todos'] button");
		assertThat(button).hasText(choice);
		button.click();
		assertThat(button).not().hasText(choice);
	}

}
