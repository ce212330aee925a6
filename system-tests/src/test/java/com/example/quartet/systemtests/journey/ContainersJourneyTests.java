package com.example.quartet.systemtests.journey;

import java.time.LocalDate;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * The same system in containers, on the addresses that docker-compose.yml publishes.
 */
@Tag("containers")
class ContainersJourneyTests {

	@Test
	void bobSignsInToTheContainersAndHisTodoIsStoredInPostgresql() {
		try (Visitor bob = new Visitor("http://localhost:8080")) {
			Page page = bob.page();
			bob.signIn(Visitor.BOB);
			Todos.add(page, "Look inside the containers", LocalDate.now());
			// region downstream
			Visitor.link(page, "Profile").click();
			// endregion
			assertThat(page.locator("#display-name")).containsText("Bob Bakker");
			bob.visit("/todos");
			assertThat(Todos.titled(page, "Look inside the containers")).isVisible();
		}
	}

}
