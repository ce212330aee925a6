package com.example.quartet.workshop.journey;

import java.util.List;
import java.util.regex.Pattern;

import com.example.quartet.systemtests.journey.LinkWalk;
import com.example.quartet.systemtests.journey.Visitor;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * The workshop in containers, on the addresses that docker-compose.yml publishes.
 */
@Tag("containers")
class AttachedContainersJourneyTests {

	private static final String SITE = "http://localhost:8080";

	private static final String EMULATOR = "http://127.0.0.1:9000";

	@Test
	void bobSeesWhatHappenedInsideTheApis() {
		try (Visitor bob = signedIn(Visitor.BOB)) {
			bob.visit("/profile");
			assertThat(bob.page().locator("#display-name")).containsText("Bob Bakker");
			bob.visit("/flows");
			assertThat(bob.page().locator("#shown")).containsText("/api/me");
			assertThat(bob.page().locator("#shown")).containsText("downstream-api");
			bob.visit("/tokens");
			assertThat(bob.page().locator("main")).containsText("80810000-0000-4000-8000-000000000002");
		}
	}

	@Test
	void theCodeBehindAMessageIsThereToRead() {
		try (Visitor bob = signedIn(Visitor.BOB)) {
			bob.visit("/flows");
			String link = bob.page().locator("a[href*='/source/']").first().getAttribute("href");
			assertThat(bob.page().navigate(SITE + link).status()).as(link).isEqualTo(200);
		}
	}

	@Test
	void anAttackOnTheOtherApiIsStopped() {
		try (Visitor bob = signedIn(Visitor.BOB)) {
			bob.visit("/lab/attacks");
			Locator trial = bob.page().locator("#token-for-the-other-api");
			trial.locator("button").click();
			assertThat(bob.page().locator("#token-for-the-other-api .outcome")).hasClass(Pattern.compile("good"));
			assertThat(bob.page().locator("#token-for-the-other-api .status")).hasText("401");
		}
	}

	@Test
	void theErrorLabSaysThatTheEmulatorTakesNoOrdersFromAnotherContainer() {
		try (Visitor visitor = new Visitor(SITE)) {
			visitor.visit("/lab/errors");
			assertThat(visitor.page().locator("main .notice")).isVisible();
			assertThat(visitor.page().locator(".trial button")).hasCount(0);
		}
	}

	@Test
	void everyLinkLeadsSomewhere() {
		try (Visitor admin = signedIn(Visitor.ADMIN)) {
			admin.visit("/profile");
			assertThat(admin.page().locator("#display-name")).isVisible();
			LinkWalk site = new LinkWalk().follow(admin, SITE, EveryLinkJourneyTests.BEGINNINGS);
			assertThat(site.answers()).hasSizeGreaterThan(80);
			assertThat(site.answers().entrySet()).filteredOn((answer) -> answer.getValue() >= 400)
				// personal details ask for consent first
				.allMatch((answer) -> answer.getKey().matches("/(nowhere|profile/personal).*"));
			assertThat(site.linksToMissingParts()).isEmpty();
			LinkWalk emulator = new LinkWalk().follow(admin, EMULATOR, List.of("/", "/error", "/my-apps"));
			assertThat(emulator.answers().entrySet()).filteredOn((answer) -> answer.getValue() >= 400).isEmpty();
		}
	}

	private static Visitor signedIn(String person) {
		Visitor visitor = new Visitor(SITE);
		visitor.visit("/");
		Page page = visitor.page();
		Visitor.link(page, "Sign in").click();
		Visitor.giveCredentialsAndConsent(page, person, Visitor.button(page, "Sign out"));
		return visitor;
	}

}
