package com.example.quartet.workshop.journey;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import com.example.quartet.systemtests.journey.Todos;
import com.example.quartet.systemtests.journey.Visitor;
import com.example.quartet.systemtests.running.Quartet;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * People see what really went over the wire for them: all of it, and no one else's.
 */
class FlowsJourneyTests {

	private static final String BOBS_OID = "b0b00000-0000-4000-a000-00000000c002";

	private static final String COUNTED = ".*/(authorize|token|keys|logout)";

	private static final String MESSAGES = """
			(all) => all.map((message) => {
			  const [method, address] = message.querySelector('.line').textContent.trim().split(' ');
			  const value = (name) => [...message.querySelectorAll('.fields > div')]
			    .filter((field) => field.querySelector('dt').textContent.trim() === name)
			    .map((field) => field.querySelector('.value').textContent.trim())[0] ?? '';
			  const path = address.replace(/^https?:\\/\\/[^/]+/, '');
			  return [method, path, value('client_id'), value('grant_type')].join(' ');
			})""";

	private final Quartet quartet = Quartet.running();

	private final HttpClient http = HttpClient.newHttpClient();

	@Test
	void flowsShowExactlyTheMessagesThatTheEmulatorCounted() throws Exception {
		// keys that no module knows yet are fetched while a request waits, and not in the
		// background
		order("keys");
		order("keys");
		Instant begun = Instant.now();
		try (Visitor admin = new Visitor(this.quartet.webApp())) {
			admin.signIn(Visitor.ADMIN);
			consentIfAsked(admin.page());
			Todos.add(admin.page(), "Count every message", LocalDate.now().minusDays(1));
			Visitor.link(admin.page(), "Profile").click();
			assertThat(admin.page().locator("#display-name")).isVisible();
			this.quartet.runDaemonWithSecret();
			List<String> shown = platformMessages(admin, begun);
			assertThat(shown).containsExactlyInAnyOrderElementsOf(counted(begun))
				.anyMatch((message) -> message.contains("authorization_code"))
				.anyMatch((message) -> message.contains("jwt-bearer"))
				.anyMatch((message) -> message.contains("client_credentials"));
		}
	}

	@Test
	void twoPeopleNeverSeeEachOthersFlows() {
		try (Visitor bob = new Visitor(this.quartet.webApp()); Visitor dora = new Visitor(this.quartet.webApp())) {
			bob.signIn(Visitor.BOB);
			Visitor.link(bob.page(), "Profile").click();
			assertThat(bob.page().locator("#display-name")).isVisible();
			dora.signIn(Visitor.ADMIN);
			consentIfAsked(dora.page());
			bob.visit("/flows");
			dora.visit("/flows");
			String bobs = bob.page().locator(".flow-list a").first().getAttribute("href");
			assertThat(bob.page().locator("#shown")).containsText(BOBS_OID);
			assertThat(dora.page().locator("#shown")).not().containsText(BOBS_OID);
			assertThat(bob.page().navigate(this.quartet.webApp() + bobs).status()).isEqualTo(200);
			assertThat(dora.page().navigate(this.quartet.webApp() + bobs).status()).isEqualTo(404);
		}
	}

	@Test
	void anOpenPageShowsWhatHappensWhileItHappens() {
		try (Visitor bob = new Visitor(this.quartet.webApp())) {
			bob.signIn(Visitor.BOB);
			assertThat(Visitor.button(bob.page(), "Sign out")).isVisible();
			bob.visit("/flows");
			Locator newest = bob.page().locator(".flow-list a").first();
			assertThat(newest).containsText("Sign-in");
			Page tab = bob.newTab();
			tab.navigate(this.quartet.webApp() + "/profile");
			assertThat(newest).containsText("Call");
			assertThat(bob.page().locator("#shown")).containsText("/api/me");
		}
	}

	@Test
	void theWholeStoryIsToldWithoutJavaScriptToo() {
		try (Visitor bob = new Visitor(this.quartet.webApp())) {
			bob.signIn(Visitor.BOB);
			assertThat(Visitor.button(bob.page(), "Sign out")).isVisible();
			assertThat(bob.page().request().get(this.quartet.webApp() + "/flows").text()).contains("<polygon",
					"class=\"message\"", "code_challenge", "SignInRequestResolver.java", "R-18");
		}
	}

	@Test
	void aPrintedFlowHasEveryMessageAndNothingToClick() {
		try (Visitor bob = new Visitor(this.quartet.webApp())) {
			Page page = bob.page();
			bob.signIn(Visitor.BOB);
			assertThat(Visitor.button(page, "Sign out")).isVisible();
			// wide enough to show one message at a time
			page.setViewportSize(1440, 900);
			bob.visit("/flows");
			Locator lines = page.locator("li.message .line");
			assertThat(lines.last()).isHidden();
			page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
			assertThat(page.locator("li.message .line:visible")).hasCount(lines.count());
			assertThat(page.locator(":is(button, input, .top nav a):visible")).hasCount(0);
		}
	}

	static void consentIfAsked(Page page) {
		page.waitForLoadState();
		if (Visitor.button(page, "Accept").isVisible()) {
			Visitor.button(page, "Accept").click();
		}
		assertThat(Visitor.button(page, "Sign out")).isVisible();
	}

	private List<String> platformMessages(Visitor visitor, Instant since) {
		visitor.visit("/flows");
		List<String> messages = new ArrayList<>();
		for (String flow : read(visitor.page(), ".flow-list a", """
				(all) => all.map((flow) => flow.querySelector('time').dateTime + ' ' + flow.pathname)""")) {
			if (Instant.parse(flow.split(" ")[0]).isAfter(since)) {
				visitor.visit(flow.split(" ")[1]);
				messages.addAll(read(visitor.page(), "li.message", MESSAGES));
			}
		}
		return messages.stream().filter((message) -> message.split(" ")[1].matches(COUNTED)).toList();
	}

	private static List<String> read(Page page, String selector, String script) {
		return ((List<?>) page.evalOnSelectorAll(selector, script)).stream().map(String::valueOf).toList();
	}

	private List<String> counted(Instant since) throws IOException, InterruptedException {
		HttpRequest question = HttpRequest.newBuilder(URI.create(this.quartet.emulatorAdmin() + "/admin/requests"))
			.build();
		List<String> counted = new ArrayList<>();
		for (JsonNode request : JsonMapper.shared()
			.readTree(this.http.send(question, BodyHandlers.ofString()).body())) {
			String path = request.get("path").asString();
			if (Instant.parse(request.get("time").asString()).isAfter(since) && path.matches(COUNTED)) {
				counted.add(String.join(" ", request.get("method").asString(), path,
						request.get("parameters").path("client_id").asString(""),
						request.get("parameters").path("grant_type").asString("")));
			}
		}
		return counted;
	}

	private void order(String what) throws IOException, InterruptedException {
		this.http.send(HttpRequest.newBuilder(URI.create(this.quartet.emulatorAdmin() + "/admin/" + what))
			.header("Content-Type", "application/json")
			.POST(BodyPublishers.ofString("{}"))
			.build(), BodyHandlers.discarding());
	}

}
