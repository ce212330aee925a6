package com.example.quartet.systemtests.journey;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;

import com.example.quartet.systemtests.running.Quartet;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * An export goes on after the person has signed out, and stops when the provider no
 * longer lets it act for them.
 */
class ExportJourneyTests {

	private static final String NEWCOMER = """
			{"id":"%s","displayName":"Erin Export","userPrincipalName":"%s","password":"%s",
			"tenantId":"8eaef023-2b34-4da1-9baa-8bc8c9d6a490"}""";

	private final Quartet quartet = Quartet.running();

	private final String site = this.quartet.webApp();

	@Test
	void signingOutStopsNoExportAndANewPasswordDoes() {
		String id = UUID.randomUUID().toString();
		String erin = "erin-%s@contoso.onmicrosoft.com".formatted(id.substring(0, 8));
		order("POST", "users", NEWCOMER.formatted(id, erin, "Passw0rd!"));
		try {
			startAndSignOut(erin, () -> order("PUT", "users/" + id, NEWCOMER.formatted(id, erin, "An0therPassw0rd!")));
			startAndSignOut(Visitor.BOB, () -> {
			});
			bobFindsHisExport();
			order("PUT", "users/" + id, NEWCOMER.formatted(id, erin, "Passw0rd!"));
			erinLearnsWhyHersStopped(erin);
		}
		finally {
			order("DELETE", "users/" + id, "");
		}
	}

	private void startAndSignOut(String person, Runnable meanwhile) {
		try (Visitor visitor = new Visitor(this.site)) {
			Page page = signIn(visitor, person);
			Visitor.link(page, "Export your to-dos").click();
			page.locator("#export form button").first().click();
			meanwhile.run();
			assertThat(page.locator("#export")).containsText("Your export is on its way.");
			Accessibility.examine(page);
			page.locator("form.leave button").click();
			assertThat(Visitor.link(page, "Sign in")).isVisible();
		}
	}

	private void bobFindsHisExport() {
		try (Visitor bob = new Visitor(this.site)) {
			Page page = signIn(bob, Visitor.BOB);
			bob.visit("/exports");
			// the page looks again by itself
			assertThat(page.locator("#export")).containsText("Your export is ready.");
			Accessibility.examine(page);
			String file = page.waitForDownload(() -> Visitor.link(page, "Download").click()).suggestedFilename();
			assertThat(file).isEqualTo("todos.json");
			Visitor.button(page, "Delete").click();
			assertThat(Visitor.button(page, "Start an export")).isVisible();
		}
	}

	private void erinLearnsWhyHersStopped(String erin) {
		try (Visitor visitor = new Visitor(this.site)) {
			Page page = signIn(visitor, erin);
			visitor.visit("/exports");
			assertThat(page.locator("#export")).containsText("your password was changed");
			Accessibility.examine(page);
		}
	}

	private Page signIn(Visitor visitor, String person) {
		Page page = visitor.page();
		visitor.visit("/todos");
		Visitor.giveCredentialsAndConsent(page, person, Visitor.link(page, "Export your to-dos"));
		return page;
	}

	private void order(String method, String object, String json) {
		HttpRequest order = HttpRequest
			.newBuilder(URI.create(this.quartet.emulatorAdmin() + "/admin/directory/" + object))
			.header("Content-Type", "application/json")
			.method(method, BodyPublishers.ofString(json))
			.build();
		assertThat(HttpClient.newHttpClient().sendAsync(order, BodyHandlers.ofString()).join().statusCode())
			.isBetween(200, 204);
	}

}
