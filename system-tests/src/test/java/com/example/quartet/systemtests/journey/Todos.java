package com.example.quartet.systemtests.journey;

import java.time.LocalDate;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * The to-do page, as a person uses it.
 */
public final class Todos {

	private Todos() {
	}

	public static void add(Page page, String title, LocalDate due) {
		Visitor.link(page, "To-dos").click();
		page.getByLabel("What needs doing?").fill(title);
		page.getByLabel("Due").fill(due.toString());
		Visitor.button(page, "Add").click();
		assertThat(titled(page, title)).isVisible();
	}

	public static Locator titled(Page page, String title) {
		return page.locator("li[data-todo]", new Page.LocatorOptions().setHasText(title));
	}

}
