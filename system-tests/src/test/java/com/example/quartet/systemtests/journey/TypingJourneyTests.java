package com.example.quartet.systemtests.journey;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import com.example.quartet.systemtests.running.Quartet;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * No answer takes away what a person types, however slow or bad the network is.
 */
class TypingJourneyTests {

	private static final double MILLIS_A_KEY = 90;

	private final Quartet quartet = Quartet.running();

	private final String run = UUID.randomUUID().toString().substring(0, 8);

	@ParameterizedTest
	@ValueSource(ints = { 0, 300, 2000 })
	void aPersonWhoTypesOnLosesNoLetterAndNoTodo(int delay) {
		List<String> titles = List.of("Buy a present for Frida", "Call Bob", "Water the plants")
			.stream()
			.map((title) -> title + " " + this.run)
			.toList();
		try (Visitor bob = new Visitor(this.quartet.webApp())) {
			Page page = listOf(bob);
			slowDown(page, delay);
			title(page).click();
			for (String each : titles) {
				page.keyboard().type(each, new Keyboard.TypeOptions().setDelay(MILLIS_A_KEY));
				page.keyboard().press("Enter");
			}
			for (String each : titles) {
				assertThat(Todos.titled(page, each)).hasCount(1);
			}
			assertThat(title(page)).hasValue("");
			assertThat(title(page)).isFocused();
		}
	}

	@Test
	void aTodoThatFailsComesBackBesideWhatIsBeingTyped() {
		try (Visitor bob = new Visitor(this.quartet.webApp())) {
			Page page = listOf(bob);
			AtomicInteger attempts = new AtomicInteger();
			onPost(page, (route) -> {
				if (attempts.incrementAndGet() == 1) {
					page.keyboard().type("Second");
					route.fulfill(new Route.FulfillOptions().setStatus(500));
				}
				else {
					route.resume();
				}
			});
			add(page, "First " + this.run);
			Locator waiting = page.locator("#outbox form");
			assertThat(waiting).containsText("First " + this.run);
			assertThat(title(page)).hasValue("Second");
			waiting.getByText("Try again").click();
			assertThat(Todos.titled(page, "First " + this.run)).hasCount(1);
			assertThat(waiting).hasCount(0);
			assertThat(title(page)).hasValue("Second");
		}
	}

	@Test
	void aTodoWhoseAnswerIsLostIsAddedOnce() {
		try (Visitor bob = new Visitor(this.quartet.webApp())) {
			Page page = listOf(bob);
			AtomicInteger attempts = new AtomicInteger();
			onPost(page, (route) -> {
				if (attempts.incrementAndGet() == 1) {
					route.fetch();
					route.abort();
				}
				else {
					route.resume();
				}
			});
			add(page, "Once " + this.run);
			assertThat(page.locator("#not-done")).isVisible();
			assertThat(title(page)).hasValue("Once " + this.run);
			Visitor.button(page, "Add").click();
			assertThat(Todos.titled(page, "Once " + this.run)).hasCount(1);
		}
	}

	@Test
	void buttonsThatArePressedQuicklyAllCount() {
		try (Visitor bob = new Visitor(this.quartet.webApp())) {
			Page page = listOf(bob);
			for (String title : List.of("One ", "Two ", "Three ")) {
				add(page, title + this.run);
				assertThat(Todos.titled(page, title + this.run)).isVisible();
			}
			slowDown(page, 300);
			for (String title : List.of("One ", "Two ", "Three ")) {
				Visitor.button(page, "Complete " + title + this.run).click();
			}
			for (String title : List.of("One ", "Two ", "Three ")) {
				assertThat(page.locator("li.done", new Page.LocatorOptions().setHasText(title + this.run))).hasCount(1);
			}
			assertThat(page.locator("#outbox form")).hasCount(0);
		}
	}

	@Test
	void aDeletionCanBeUndone() {
		try (Visitor bob = new Visitor(this.quartet.webApp())) {
			Page page = listOf(bob);
			Locator kept = Todos.titled(page, "Keep " + this.run);
			add(page, "Keep " + this.run);
			Visitor.button(page, "Delete Keep " + this.run).click();
			assertThat(kept).isHidden();
			Visitor.button(page, "Undo").click();
			assertThat(kept).isVisible();
			page.reload();
			assertThat(kept).isVisible();
		}
	}

	@Test
	void whatIsUnderWayArrivesAlthoughThePersonLeaves() {
		try (Visitor bob = new Visitor(this.quartet.webApp())) {
			Page page = listOf(bob);
			add(page, "Delete " + this.run);
			assertThat(Todos.titled(page, "Delete " + this.run)).isVisible();
			Visitor.button(page, "Delete Delete " + this.run).click();
			slowDown(page, 300);
			add(page, "First " + this.run);
			add(page, "Second " + this.run);
			bob.visit("/");
			slowDown(page, 0);
			page.waitForTimeout(2000);
			bob.visit("/todos");
			assertThat(Todos.titled(page, "First " + this.run)).hasCount(1);
			assertThat(Todos.titled(page, "Second " + this.run)).hasCount(1);
			assertThat(Todos.titled(page, "Delete " + this.run)).hasCount(0);
		}
	}

	@Test
	void whatIsTypedIsThereAgainAfterBack() {
		try (Visitor bob = new Visitor(this.quartet.webApp())) {
			Page page = listOf(bob);
			title(page).fill("Half a sentence");
			Visitor.link(page, "Profile").click();
			assertThat(page.locator("#display-name")).isVisible();
			page.goBack();
			assertThat(title(page)).hasValue("Half a sentence");
			// as a page that the browser kept is shown
			page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))");
			assertThat(title(page)).hasValue("Half a sentence");
		}
	}

	@Test
	void anotherPersonInTheSameTabDoesNotFindWhatWasTyped() {
		try (Visitor bob = new Visitor(this.quartet.webApp())) {
			Page page = listOf(bob);
			title(page).fill("Bob's secret");
			Visitor.button(page, "Sign out").click();
			assertThat(Visitor.link(page, "Sign in")).isVisible();
			bob.visit("/todos");
			Visitor.giveCredentialsAndConsent(page, Visitor.ADMIN, title(page));
			page.reload();
			assertThat(title(page)).hasValue("");
			assertThat((String) page.evaluate("JSON.stringify({ ...sessionStorage })")).doesNotContain("secret");
		}
	}

	private Page listOf(Visitor visitor) {
		visitor.visit("/todos");
		Visitor.giveCredentialsAndConsent(visitor.page(), Visitor.BOB, title(visitor.page()));
		return visitor.page();
	}

	private static Locator title(Page page) {
		return page.getByLabel("What needs doing?");
	}

	private static void add(Page page, String title) {
		title(page).fill(title);
		title(page).press("Enter");
	}

	private static void onPost(Page page, Consumer<Route> answer) {
		page.route("**/todos", (route) -> {
			if (route.request().method().equals("POST")) {
				answer.accept(route);
			}
			else {
				route.resume();
			}
		});
	}

	private static void slowDown(Page page, int milliseconds) {
		JsonObject network = new JsonObject();
		network.addProperty("offline", false);
		network.addProperty("latency", milliseconds);
		network.addProperty("downloadThroughput", -1);
		network.addProperty("uploadThroughput", -1);
		page.context().newCDPSession(page).send("Network.emulateNetworkConditions", network);
	}

}
