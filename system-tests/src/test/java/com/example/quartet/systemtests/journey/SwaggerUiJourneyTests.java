package com.example.quartet.systemtests.journey;

import java.time.Duration;

import com.example.quartet.systemtests.running.Quartet;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The page to try the API on signs in by code and PKCE, and calls with the token it got.
 */
class SwaggerUiJourneyTests {

	private final Quartet quartet = Quartet.running();

	@Test
	void aDeveloperSignsInAndTriesTheApi() {
		try (Visitor bob = new Visitor(this.quartet.todoApi())) {
			Page page = bob.page();
			bob.visit("/swagger-ui/index.html");
			page.locator("button.authorize").first().click();
			Locator dialog = page.locator(".auth-container").first();
			Page popup = page.waitForPopup(() -> dialog.locator("button.authorize").click());
			assertThat(popup.url()).contains("response_type=code", "code_challenge=", "code_challenge_method=S256");
			Visitor.giveCredentials(popup, Visitor.BOB);
			acceptIfAsked(popup);
			assertThat(dialog).containsText("Logout");
			page.locator(".btn-done").click();
			Locator list = page.locator("#operations-todo-controller-todoList");
			list.click();
			list.getByText("Try it out").click();
			list.getByText("Execute", new Locator.GetByTextOptions().setExact(true)).click();
			assertThat(list.locator(".live-responses-table tbody td.response-col_status")).containsText("200");
		}
	}

	private static void acceptIfAsked(Page popup) {
		Locator accept = Visitor.button(popup, "Accept");
		// consented before, and gone, or asked
		Awaitility.await()
			.ignoreExceptions()
			.atMost(Duration.ofMinutes(1))
			.until(() -> popup.isClosed() || accept.isVisible());
		if (!popup.isClosed()) {
			accept.click();
		}
	}

}
