package com.example.quartet.workshop.journey;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.example.quartet.systemtests.journey.LinkWalk;
import com.example.quartet.systemtests.journey.Visitor;
import com.example.quartet.systemtests.running.Quartet;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every link on every page leads somewhere, and every part of a page that a link names is
 * there, as the system is shipped.
 */
class EveryLinkJourneyTests {

	static final List<String> BEGINNINGS = List.of("/", "/todos", "/profile", "/permissions", "/runs", "/flows",
			"/tokens", "/connect", "/checkpoints", "/refusal", "/lab/errors", "/lab/attacks", "/logout", "/nowhere");

	private static final Path ROOT = Path.of("..");

	private final Quartet quartet = Quartet.running();

	@Test
	void everyLinkOfTheSiteLeadsSomewhere() {
		// the site of the tests runs in a folder of its own
		LinkWalk walk = new LinkWalk().answering("/source/",
				(file) -> Files.isRegularFile(ROOT.resolve(file)) ? 200 : 404);
		try (Visitor admin = new Visitor(this.quartet.webApp())) {
			admin.visit("/profile");
			Visitor.giveCredentialsAndConsent(admin.page(), Visitor.ADMIN, admin.page().locator("#display-name"));
			admin.visit("/flows");
			assertThat(admin.page().locator(".step").first()).isVisible();
			walk.follow(admin, this.quartet.webApp(), BEGINNINGS);
		}
		assertThat(walk.answers()).hasSizeGreaterThan(80);
		assertThat(walk.answers().entrySet()).filteredOn((answer) -> answer.getValue() >= 400)
			// personal details ask for consent first
			.allMatch((answer) -> answer.getKey().matches("/(nowhere|profile/personal).*"));
		assertThat(walk.linksToMissingParts()).isEmpty();
	}

	@Test
	void everyLinkOfTheEmulatorLeadsSomewhere() {
		try (Visitor visitor = new Visitor(this.quartet.webApp())) {
			LinkWalk walk = new LinkWalk().follow(visitor, this.quartet.emulator(),
					List.of("/", "/console", "/my-apps"));
			assertThat(walk.answers().entrySet()).filteredOn((answer) -> answer.getValue() >= 400).isEmpty();
		}
	}

}
