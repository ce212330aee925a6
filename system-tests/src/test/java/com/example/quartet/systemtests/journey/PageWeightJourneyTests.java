package com.example.quartet.systemtests.journey;

import java.util.ArrayList;
import java.util.List;

import com.example.quartet.systemtests.running.Quartet;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a browser that has never been here receives, headers aside.
 */
class PageWeightJourneyTests {

	private final Quartet quartet = Quartet.running();

	private final List<Request> requests = new ArrayList<>();

	@Test
	void aFirstVisitIsAtMostSixtyKilobytes() {
		try (Visitor stranger = visitor()) {
			stranger.visit("/");
			assertThat(received(this.quartet.webApp())).isBetween(30_000, 60_000);
			assertThat(files()).hasSizeGreaterThan(3).allSatisfy((file) -> {
				assertThat(file.response().headerValue("Content-Encoding")).isEqualTo("gzip");
				assertThat(file.response().headerValue("Cache-Control")).endsWith(", immutable");
			});
		}
	}

	@Test
	void theListOfTodosAddsAtMostThirtyKilobytes() {
		try (Visitor bob = visitor()) {
			bob.visit("/");
			this.requests.clear();
			bob.visit("/todos");
			Visitor.giveCredentials(bob.page(), Visitor.BOB);
			assertThat(bob.page().locator("form.add")).isVisible();
			bob.page().waitForLoadState();
			assertThat(received(this.quartet.webApp())).isBetween(10_000, 30_000);
			assertThat(received(this.quartet.emulator())).isBetween(1_000, 20_000);
		}
	}

	private Visitor visitor() {
		Visitor visitor = new Visitor(this.quartet.webApp());
		Page page = visitor.page();
		page.onRequestFinished(this.requests::add);
		return visitor;
	}

	private List<Request> files() {
		return this.requests.stream()
			.filter((request) -> List.of("stylesheet", "script", "image").contains(request.resourceType()))
			.filter((request) -> !request.url().startsWith("data:"))
			.toList();
	}

	private int received(String site) {
		// asking for sizes lets further requests finish
		return List.copyOf(this.requests)
			.stream()
			.filter((request) -> request.url().startsWith(site + "/"))
			.mapToInt((request) -> request.sizes().responseBodySize)
			.sum();
	}

}
