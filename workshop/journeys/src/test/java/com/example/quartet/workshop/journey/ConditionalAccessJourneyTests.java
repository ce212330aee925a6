package com.example.quartet.workshop.journey;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

import com.example.quartet.systemtests.journey.Visitor;
import com.example.quartet.systemtests.running.Quartet;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * The end of walk-through 11, which its commands do not reach: the person answers the
 * challenge in a browser.
 */
class ConditionalAccessJourneyTests {

	private static final Path WALK_THROUGH = Path.of("../workshop/docs/flows/11-conditional-access.md");

	private static final Pattern POLICY = Pattern.compile("\\$policy -d '(\\{.+?\\})'", Pattern.DOTALL);

	private final Quartet quartet = Quartet.running();

	private final HttpClient http = HttpClient.newHttpClient();

	@AfterEach
	void takeThePolicyAway() throws IOException, InterruptedException {
		send(policy().DELETE());
	}

	@Test
	void aPolicyIsAnsweredByASecondFactorAndOneThatIsReportedByNothing() throws Exception {
		String policy = POLICY.matcher(Files.readString(WALK_THROUGH)).results().findFirst().orElseThrow().group(1);
		set(policy);
		try (Visitor bob = new Visitor(this.quartet.webApp())) {
			Page page = openProfile(bob);
			page.locator("input[name=code]").fill(page.locator("#sent").innerText());
			page.locator("main button[type=submit]").first().click();
			assertThat(page).hasURL(this.quartet.webApp() + "/profile");
			assertThat(page.locator("main")).containsText(Visitor.BOB);
		}
		set(policy.replace("\"enabled\"", "\"enabledForReportingButNotEnforced\""));
		try (Visitor bob = new Visitor(this.quartet.webApp())) {
			Page page = openProfile(bob);
			assertThat(page).hasURL(this.quartet.webApp() + "/profile");
			assertThat(page.locator("main")).containsText(Visitor.BOB);
			page.navigate(this.quartet.emulator() + "/console");
			assertThat(page.locator("main"))
				.containsText("'Second factor for profiles' asks for second factor, report-only");
		}
	}

	private Page openProfile(Visitor bob) {
		Page page = bob.page();
		bob.signIn(Visitor.BOB);
		Visitor.link(page, "Profile").click();
		return page;
	}

	private void set(String policy) throws IOException, InterruptedException {
		send(policy().header("Content-Type", "application/json").PUT(BodyPublishers.ofString(policy)));
	}

	private HttpRequest.Builder policy() {
		return HttpRequest.newBuilder(
				URI.create(this.quartet.emulatorAdmin() + "/admin/directory/policies/second-factor-for-profiles.json"));
	}

	private void send(HttpRequest.Builder request) throws IOException, InterruptedException {
		this.http.send(request.build(), BodyHandlers.discarding());
	}

}
