package com.example.quartet.systemtests.journey;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.example.quartet.systemtests.running.Quartet;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * No person is kept out by how a page of the emulator is built, in either language, and
 * each fits a small phone.
 */
class EmulatorAccessibilityJourneyTests {

	private static final String WEB_APP = "80800000-0000-4000-8000-000000000001";

	private static final List<String> FOR_DEVELOPERS = List.of("/error", "/console/directory/people",
			"/console/directory/people?q=nobody", "/console/directory/people/new",
			"/console/directory/people/b0b00000-0000-4000-a000-00000000c002", "/console/directory/people/unknown",
			"/console/directory/applications", "/console/directory/applications/new",
			"/console/directory/applications/" + WEB_APP, "/console/directory/groups", "/console/directory/groups/new",
			"/console/directory/roles", "/console/directory/what-if",
			"/console/directory/what-if?person=" + Visitor.BOB + "&application=" + WEB_APP
					+ "&client=BROWSER&device=UNKNOWN",
			"/console/directory/what-if?person=unknown", "/console/directory/files");

	private static final List<String> FOR_PEOPLE = List.of("/nowhere", "/devicelogin",
			"/common/oauth2/v2.0/authorize?client_id=" + WEB_APP + "&redirect_uri=http://nowhere.example");

	private final Quartet quartet = Quartet.running();

	@Test
	void noPageForDevelopersKeepsAnybodyOut() {
		try (Visitor visitor = new Visitor(this.quartet.emulator())) {
			for (String address : FOR_DEVELOPERS) {
				visitor.visit(address);
				examine(visitor.page());
			}
		}
	}

	@Test
	void theTableOfErrorsBreaksNoNumber() {
		try (Visitor visitor = new Visitor(this.quartet.emulator())) {
			for (int width : new int[] { 360, 768, 1280 }) {
				visitor.page().setViewportSize(width, 740);
				visitor.visit("/error");
				assertThat(visitor.page()
					.locator(".number code")
					.evaluateAll(
							"(numbers) => numbers.filter((number) => number.getClientRects().length !== 1).length"))
					.as("broken at " + width)
					.isEqualTo(0);
				assertThat(visitor.page().locator(".number code").count()).isGreaterThan(30);
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "people", "groups", "applications" })
	void noFormThatIsRefusedKeepsAnybodyOut(String kind) {
		try (Visitor visitor = new Visitor(this.quartet.emulator())) {
			visitor.visit("/console/directory/" + kind + "/new");
			visitor.page().locator("form.card-form .primary").click();
			assertThat(visitor.page().locator(".problem")).isVisible();
			examine(visitor.page());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "nl" })
	void noPageThatAsksForASecondFactorKeepsAnybodyOut(String language) {
		try (Visitor bob = speaking(language)) {
			Page page = bob.page();
			String claims = URLEncoder.encode("{\"id_token\":{\"acrs\":{\"essential\":true,\"value\":\"c1\"}}}",
					StandardCharsets.UTF_8);
			page.navigate(this.quartet.emulator() + "/contoso.onmicrosoft.com/oauth2/v2.0/authorize?client_id="
					+ WEB_APP + "&response_type=code&scope=openid&redirect_uri=" + this.quartet.webApp()
					+ "/login/oauth2/code/entra&claims=" + claims);
			giveCredentials(page, Visitor.BOB);
			assertThat(page.locator("#code")).isVisible();
			examine(page);
			page.locator("#code").fill("1");
			page.locator(".primary").click();
			assertThat(page.locator(".problem")).isVisible();
			examine(page);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "nl" })
	void noPageForAnAdministratorKeepsAnybodyOut(String language) {
		try (Visitor admin = speaking(language)) {
			Page page = admin.page();
			page.navigate(this.quartet.emulator() + "/contoso.onmicrosoft.com/adminconsent?state=a&client_id=" + WEB_APP
					+ "&redirect_uri=" + this.quartet.webApp() + "/connect/return");
			giveCredentials(page, Visitor.ADMIN);
			assertThat(page.locator(".permissions").first()).isVisible();
			page.locator(".permissions summary").first().click();
			examine(page);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "nl" })
	void noPageOfASignInKeepsAnybodyOut(String language) {
		try (Visitor alice = speaking(language)) {
			Page page = alice.page();
			for (String address : FOR_PEOPLE) {
				page.navigate(this.quartet.emulator() + address);
				assertThat(page.locator("html")).hasAttribute("lang", language);
				examine(page);
			}
			alice.visit("/oauth2/authorization/entra?prompt=consent");
			examine(page);
			page.locator("#username").fill(Visitor.ALICE);
			page.locator("#password").fill("wrong");
			page.locator(".primary").click();
			assertThat(page.locator(".problem")).containsText("AADSTS50126");
			examine(page);
			page.locator("#password").fill("Passw0rd!");
			page.locator(".primary").click();
			assertThat(page.locator(".permissions").first()).isVisible();
			examine(page);
			alice.visit("/oauth2/authorization/entra?prompt=select_account");
			assertThat(page.locator("button[name=account]").first()).isVisible();
			examine(page);
		}
	}

	private Visitor speaking(String language) {
		Visitor visitor = new Visitor(this.quartet.webApp());
		visitor.context()
			.addCookies(List.of(new Cookie("EMULATOR_LANGUAGE", language).setUrl(this.quartet.emulator())));
		return visitor;
	}

	private static void giveCredentials(Page page, String person) {
		page.locator("#username").fill(person);
		page.locator("#password").fill("Passw0rd!");
		page.locator(".primary").click();
	}

	private static void examine(Page page) {
		page.setViewportSize(1280, 800);
		Accessibility.examine(page);
		page.setViewportSize(360, 740);
		assertThat(page.evaluate("document.documentElement.scrollWidth")).as(page.url()).isEqualTo(360);
	}

}
