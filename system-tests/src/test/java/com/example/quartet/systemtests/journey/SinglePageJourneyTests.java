package com.example.quartet.systemtests.journey;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.LocalDate;

import com.example.quartet.systemtests.running.Quartet;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A page with Microsoft's own library signs in by itself, at the emulator over https.
 */
@Tag("npm")
class SinglePageJourneyTests {

	private final Quartet quartet = Quartet.runningOverHttps();

	@Test
	void whatIsAddedInThePageIsOnTheSiteToo() {
		try (Visitor alice = visitor()) {
			Page page = alice.page();
			signIn(alice, Visitor.ALICE);
			assertThat(page.locator("#person")).hasText("Alice Adams");
			add(page, "Read the source of a page");
			assertThat(page.locator("#todos .due").first()).isVisible();

			Visitor.button(page, "Complete Read the source of a page").click();
			assertThat(Todos.titled(page, "Read the source of a page")).hasCount(0);
			add(page, "Open the site");
			alice.visit("/todos");
			Visitor.button(page, "Accept").click();
			assertThat(Todos.titled(page, "Open the site")).isVisible();
		}
	}

	// region downstream
	@Test
	void theApiAsksTheNextOneOnBehalfOfWhoUsesThePage() {
		try (Visitor bob = visitor()) {
			Page page = bob.page();
			signIn(bob, Visitor.BOB);
			Visitor.button(page, "Ask for my profile").click();
			assertThat(page.locator("#profile")).hasText("Bob Bakker");
			assertThat(page.locator("#time-zone")).not().isEmpty();
		}
	}
	// endregion

	@Test
	void tokensStayInTheTabAndOutOfEveryAddress() {
		try (Visitor bob = visitor()) {
			Page page = bob.page();
			StringBuilder addresses = new StringBuilder();
			page.onRequest((request) -> addresses.append(request.url()).append('\n'));
			signIn(bob, Visitor.BOB);
			assertThat(page.locator("#until")).not().isEmpty();
			assertThat((int) page.evaluate("localStorage.length")).isZero();
			assertThat(addresses.toString()).contains("code_challenge_method=S256", "response_mode=fragment")
				.doesNotContainPattern("eyJ[\\w-]+\\.eyJ");
			assertThat(page.context().cookies(this.quartet.webApp())).isEmpty();
		}
	}

	@Test
	void theTokenIsRenewedSilently() {
		try (Visitor admin = visitor()) {
			Page page = admin.page();
			signIn(admin, Visitor.ADMIN);
			Visitor.button(page, "Renew it now").click();
			assertThat(page.locator("#renewed")).hasText("1");
			assertThat(page).hasURL(this.quartet.webApp() + "/spa");
		}
	}

	@Test
	void whereNothingIsLeftToRenewItWithThePageAsksToSignInAgain() {
		try (Visitor admin = visitor()) {
			Page page = admin.page();
			signIn(admin, Visitor.ADMIN);
			page.evaluate("Object.keys(sessionStorage).filter((key) => key.includes('refreshtoken'))"
					+ ".forEach((key) => sessionStorage.removeItem(key))");
			admin.context().clearCookies();
			Visitor.button(page, "Renew it now").click();
			assertThat(page.locator("#problem")).containsText("The provider wants to see you once more.");
			page.locator("#sign-in").click();
			Visitor.giveCredentials(page, Visitor.ADMIN);
			assertThat(page.locator("#signed-in")).isVisible();
		}
	}

	@Test
	void signingOutEndsTheSessionAtTheProviderToo() {
		try (Visitor bob = visitor()) {
			Page page = bob.page();
			signIn(bob, Visitor.BOB);
			Visitor.button(page, "Sign out of this page").click();
			assertThat(page.locator("#farewell")).isVisible();
			assertThat(page).hasURL(this.quartet.webApp() + "/spa");
			page.locator("#sign-in").click();
			assertThat(page.locator("#password")).isVisible();
		}
	}

	@Test
	void whoeverDeclinesIsToldWhatThatMeans() {
		try (Visitor bob = visitor()) {
			Page page = bob.page();
			page.route("**/oauth2/v2.0/authorize?*", (route) -> route
				.resume(new Route.ResumeOptions().setUrl(route.request().url() + "&prompt=consent")));
			bob.visit("/spa?lang=nl");
			page.locator("#sign-in").click();
			Visitor.giveCredentials(page, Visitor.BOB);
			Visitor.button(page, "Cancel").click();
			assertThat(page.locator("#problem")).containsText("U hebt geen toestemming gegeven");
			assertThat(page.locator("#sign-in")).isVisible();
		}
	}

	@Test
	void anApiThatIsAwayIsSaidSoAndWhatWasTypedStays() {
		try (Visitor bob = visitor()) {
			Page page = bob.page();
			signIn(bob, Visitor.BOB);
			page.route(this.quartet.todoApi() + "/**", Route::abort);
			page.getByLabel("What needs doing?").fill("Wait for the API");
			Visitor.button(page, "Add").click();
			assertThat(page.locator("#problem")).containsText("The to-do API does not answer this page.");
			assertThat(page.getByLabel("What needs doing?")).hasValue("Wait for the API");
		}
	}

	@Test
	void theApiAnswersNoPageOfAnotherOrigin() throws IOException {
		HttpServer elsewhere = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
		elsewhere.createContext("/", (page) -> {
			page.sendResponseHeaders(200, -1);
			page.close();
		});
		elsewhere.start();
		try (Visitor visitor = visitor()) {
			assertThat(callFrom(visitor.page(), this.quartet.webApp() + "/spa")).isEqualTo("401");
			StringBuilder said = new StringBuilder();
			visitor.page().onConsoleMessage((message) -> said.append(message.text()));
			assertThat(callFrom(visitor.page(), "http://localhost:" + elsewhere.getAddress().getPort()))
				.isEqualTo("TypeError");
			assertThat(said).contains("blocked by CORS policy");
		}
		finally {
			elsewhere.stop(0);
		}
	}

	@Test
	void thePageKeepsNobodyOutAndFitsASmallPhone() {
		try (Visitor bob = visitor()) {
			Page page = bob.page();
			bob.visit("/spa");
			assertThat(page.locator("#sign-in")).isVisible();
			Accessibility.examine(page);
			signIn(bob, Visitor.BOB);
			assertThat(page.locator("#until")).not().isEmpty();
			Accessibility.examine(page);
			page.setViewportSize(360, 740);
			assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(360);
		}
	}

	private Visitor visitor() {
		return new Visitor(this.quartet.webApp(), this.quartet.developmentCa().serverKey());
	}

	private static void signIn(Visitor visitor, String username) {
		Page page = visitor.page();
		visitor.visit("/spa");
		page.locator("#sign-in").click();
		Visitor.giveCredentialsAndConsent(page, username, page.locator("#signed-in"));
	}

	private static void add(Page page, String title) {
		page.getByLabel("What needs doing?").fill(title);
		page.getByLabel("Due").fill(LocalDate.now().toString());
		Visitor.button(page, "Add").click();
		assertThat(Todos.titled(page, title)).isVisible();
	}

	private String callFrom(Page page, String address) {
		page.navigate(address);
		return (String) page.evaluate("""
				(api) => fetch(api, { headers: { Authorization: 'Bearer none' } })
				  .then((answer) => String(answer.status), (error) => error.name)""",
				this.quartet.todoApi() + "/api/todos");
	}

}
