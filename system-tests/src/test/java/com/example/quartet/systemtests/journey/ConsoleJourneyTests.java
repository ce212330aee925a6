package com.example.quartet.systemtests.journey;

import com.example.quartet.systemtests.running.Quartet;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A person keeps the emulator's console open while others work.
 */
class ConsoleJourneyTests {

	private final Quartet quartet = Quartet.running();

	@Test
	void whatHappensAppearsByItselfAndKeepsNobodyOut() {
		try (Visitor looker = new Visitor(this.quartet.webApp())) {
			Page console = looker.page();
			console.navigate(this.quartet.emulator());
			assertThat(console.locator("#liveness")).hasText("Live");
			this.quartet.runDaemonWithSecret();
			assertThat(console.locator("#requests-list")).containsText("client_credentials");
			console.locator("#requests-list summary").first().click();
			Accessibility.examine(console);
			console.setViewportSize(360, 740);
			Accessibility.examine(console);
			assertThat(console.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
		}
	}

}
