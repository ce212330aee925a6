package com.example.quartet.systemtests.journey;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;

import com.example.quartet.systemtests.running.Quartet;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * One person, two resources: Microsoft Graph has a token and a consent of its own, and
 * ends a revoked session at once.
 */
class PersonalGraphJourneyTests {

	private static final String RITA = "rita@contoso.onmicrosoft.com";

	private static final String RITAS_ID = "417a0000-0000-4000-a000-00000000c017";

	private static final HttpClient http = HttpClient.newHttpClient();

	private final Quartet quartet = Quartet.running();

	private final String users = this.quartet.emulatorAdmin() + "/admin/directory/users";

	@AfterEach
	void ritaLeaves() throws IOException, InterruptedException {
		send(HttpRequest.newBuilder(URI.create(this.users + "/" + RITAS_ID)).DELETE());
	}

	@Test
	void graphIsAskedAfterAConsentOfItsOwn() throws IOException, InterruptedException {
		ritaIsAdded();
		try (Visitor rita = new Visitor(this.quartet.webApp())) {
			Page page = rita.page();
			rita.signIn(RITA);
			Visitor.button(page, "Accept").click();
			page.waitForURL(this.quartet.webApp() + "/");
			rita.visit("/profile");
			Accessibility.examine(page);
			Visitor.link(page, "Show what Graph knows").click();
			Visitor.button(page, "Cancel").click();
			assertThat(page.locator("main")).containsText("You have not agreed");
			Visitor.link(page, "Show what Graph knows").click();
			Visitor.button(page, "Accept").click();
			assertThat(page).hasURL(this.quartet.webApp() + "/profile");
			assertThat(page.locator("main")).containsText("Gardener");
			assertThat(page.locator("main")).containsText("There is no photo of you");
			Accessibility.examine(page);
		}
	}

	@Test
	void aRevokedSessionEndsInEveryWindowWithinSeconds() throws IOException, InterruptedException {
		ritaIsAdded();
		try (Visitor first = new Visitor(this.quartet.webApp()); Visitor second = new Visitor(this.quartet.webApp())) {
			opensGraph(first);
			opensGraph(second);
			awaitNextSecond();
			put("An0ther!");
			for (Visitor window : new Visitor[] { first, second }) {
				window.visit("/profile");
				assertThat(window.page().locator("#password")).isVisible();
			}
			Locator password = first.page().locator("#password");
			first.page().locator("#username").fill(RITA);
			password.fill("An0ther!");
			Visitor.button(first.page(), "Sign in").click();
			assertThat(first.page()).hasURL(this.quartet.webApp() + "/profile");
		}
	}

	private void opensGraph(Visitor rita) {
		Page page = rita.page();
		rita.signIn(RITA);
		acceptUntil(page, this.quartet.webApp() + "/");
		rita.visit("/profile/graph");
		acceptUntil(page, this.quartet.webApp() + "/profile");
		assertThat(page.locator("main")).containsText("Gardener");
	}

	private static void acceptUntil(Page page, String address) {
		Locator accept = Visitor.button(page, "Accept");
		page.waitForCondition(() -> accept.isVisible() || page.url().equals(address));
		if (accept.isVisible()) {
			accept.click();
		}
		page.waitForURL(address);
	}

	// a token says to the second when it was issued
	private static void awaitNextSecond() {
		long second = Instant.now().getEpochSecond();
		Awaitility.await().until(() -> Instant.now().getEpochSecond() > second);
	}

	private void ritaIsAdded() throws IOException, InterruptedException {
		send(HttpRequest.newBuilder(URI.create(this.users))
			.header("Content-Type", "application/json")
			.POST(HttpRequest.BodyPublishers.ofString(rita("Passw0rd!"))));
	}

	private void put(String password) throws IOException, InterruptedException {
		send(HttpRequest.newBuilder(URI.create(this.users + "/" + RITAS_ID))
			.header("Content-Type", "application/json")
			.PUT(HttpRequest.BodyPublishers.ofString(rita(password))));
	}

	private static void send(HttpRequest.Builder request) throws IOException, InterruptedException {
		HttpResponse<String> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
		org.assertj.core.api.Assertions.assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
	}

	private static String rita(String password) {
		return """
				{"id":"%s","tenantId":"8eaef023-2b34-4da1-9baa-8bc8c9d6a490","userType":"Member",
				"displayName":"Rita Rose","givenName":"Rita","surname":"Rose","jobTitle":"Gardener",
				"userPrincipalName":"%s","mail":"%2$s","preferredLanguage":"en-GB","password":"%s"}"""
			.formatted(RITAS_ID, RITA, password);
	}

}
