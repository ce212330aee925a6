package com.example.quartet.systemtests.journey;

import java.time.Duration;

import com.example.quartet.systemtests.running.Quartet;
import com.microsoft.playwright.Locator;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * A stranger reads a count that the site asked for as itself.
 */
class PublicCountJourneyTests {

	@Test
	void theHomePageTellsAStrangerHowMuchWasDoneToday() {
		try (Visitor stranger = new Visitor(Quartet.running().webApp())) {
			Locator count = stranger.page().locator(".done-today");
			// a page does not wait for a count that takes long, and one that failed is
			// asked for after a minute
			Awaitility.await().atMost(Duration.ofSeconds(90)).until(() -> {
				stranger.visit("/");
				return count.isVisible();
			});
			assertThat(count).containsText("done today");
		}
	}

}
