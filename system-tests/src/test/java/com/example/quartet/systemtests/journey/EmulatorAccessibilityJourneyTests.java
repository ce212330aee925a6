package com.example.quartet.systemtests.journey;

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
 * Nobody is kept out by how a page of the emulator is built, in either language, and each
 * fits a small phone.
 */
class EmulatorAccessibilityJourneyTests {

	private static final List<String> FOR_DEVELOPERS = List.of("/error", "/console/directory/people",
			"/console/directory/people/new", "/console/directory/applications/new", "/console/directory/groups/new",
			"/console/directory/roles", "/console/directory/what-if", "/console/directory/files");

	private static final List<String> FOR_PEOPLE = List.of("/nowhere", "/devicelogin",
			"/common/oauth2/v2.0/authorize?client_id=80800000-0000-4000-8000-000000000001&redirect_uri=http://nowhere.example");

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

	@ParameterizedTest
	@ValueSource(strings = { "en", "nl" })
	void noPageOfASignInKeepsAnybodyOut(String language) {
		try (Visitor alice = new Visitor(this.quartet.webApp())) {
			Page page = alice.page();
			alice.context()
				.addCookies(List.of(new Cookie("EMULATOR_LANGUAGE", language).setUrl(this.quartet.emulator())));
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

	private static void examine(Page page) {
		page.setViewportSize(1280, 800);
		Accessibility.examine(page);
		page.setViewportSize(360, 740);
		assertThat(page.evaluate("document.documentElement.scrollWidth")).as(page.url()).isEqualTo(360);
	}

}
