package com.example.quartet.systemtests.journey;

import java.time.Duration;

import com.example.quartet.systemtests.running.OnboardingSite;
import com.example.quartet.systemtests.running.Quartet;
import com.example.quartet.systemtests.running.VisitingSite;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * A customer's administrator connects their organisation, whose people are let in at
 * once, until an administrator of ours removes it.
 */
class OnboardingJourneyTests {

	private static final String FABRIKAM = "5c1a9b7e-63f4-4d0e-9a35-2f0b7d6e8c11";

	// region downstream
	private static final String CONTOSO = "8eaef023-2b34-4da1-9baa-8bc8c9d6a490";

	// endregion

	private static final String FRIDA = "frida@fabrikam.onmicrosoft.com";

	private static VisitingSite site;

	private final Quartet quartet = Quartet.running();

	@BeforeAll
	static void theSiteTakesPeopleOfAllOrganisationsThatConnect() {
		site = OnboardingSite.start(Quartet.running());
	}

	@AfterAll
	static void theSiteStops() {
		site.close();
	}

	@Test
	void anOrganisationConnectsIsWelcomedAndIsRemovedWhileItsPeopleAreThere() {
		try (Visitor frida = new Visitor(site.address()); Visitor ada = new Visitor(site.address())) {
			connect(frida);
			// region downstream
			// two APIs away, and the first call of each is slow on a busy machine
			visitUntil(frida, "/profile", frida.page().locator(".days"));
			assertThat(frida.page().locator("main")).containsText(FABRIKAM);
			bothApisAreInTheCustomersDirectory(ada);
			aGuestSwitchesAndIsAnotherPersonThere();
			// endregion
			removes(ada);
			visitUntil(frida, "/todos",
					frida.page().getByText("Your organisation has not signed up for Quartet").first());
		}
	}

	private static void connect(Visitor frida) {
		Page page = frida.page();
		frida.visit("/connect");
		page.locator("#web-app-tenant").fill("fabrikam.onmicrosoft.com");
		Visitor.button(page, "Add Quartet").click();
		Visitor.giveCredentials(page, FRIDA);
		assertThat(page.locator("main")).containsText("Quartet to-dos");
		// region downstream
		assertThat(page.locator("main")).containsText("Quartet profiles");
		// endregion
		Visitor.button(page, "Accept").click();
		assertThat(page.locator("h1")).hasText("It is connected");
		Accessibility.examine(page);
		// the provider knows her already, and so asks for nothing
		Visitor.link(page, "Sign in and finish").click();
		assertThat(page.locator("h1")).hasText("Welcome, your organisation is connected");
		Accessibility.examine(page);
	}

	// region downstream
	private void bothApisAreInTheCustomersDirectory(Visitor visitor) {
		Page page = visitor.page();
		page.navigate(this.quartet.emulator() + "/console");
		Locator ofFabrikam = page.locator("tr")
			.filter(new Locator.FilterOptions().setHasText("everybody"))
			.filter(new Locator.FilterOptions().setHasText("Fabrikam"));
		for (String api : new String[] { "Quartet to-dos", "Quartet profiles" }) {
			assertThat(ofFabrikam.filter(new Locator.FilterOptions().setHasText(api)).first()).isVisible();
		}
	}

	private static void aGuestSwitchesAndIsAnotherPersonThere() {
		try (Visitor alice = new Visitor(site.address())) {
			Page page = alice.page();
			alice.visit("/todos");
			Visitor.giveCredentialsAndConsent(page, Visitor.ALICE, Visitor.button(page, "Sign out"));
			visitUntil(alice, "/profile", page.locator("#organisation"));
			assertThat(page.locator("#home-tenant")).hasCount(0);
			page.locator("#organisation").fill("fabrikam.onmicrosoft.com");
			Visitor.button(page, "Switch").click();
			assertThat(page.locator("#home-tenant")).hasText(CONTOSO);
			assertThat(page.locator("#before-switch")).hasText(CONTOSO + "/a11ce000-0000-4000-a000-00000000c001");
			assertThat(page.locator("main")).containsText(FABRIKAM);
			assertThat(page.locator("main")).containsText("a11ce000-0000-4000-a000-00000000f002");
			Accessibility.examine(page);
		}
	}
	// endregion

	private static void visitUntil(Visitor visitor, String page, Locator seen) {
		Awaitility.await().atMost(Duration.ofSeconds(90)).until(() -> {
			visitor.visit(page);
			return seen.isVisible();
		});
	}

	private static void removes(Visitor ada) {
		Page page = ada.page();
		Administrator.signIn(ada, site.address());
		visitUntil(ada, "/organisations", page.locator(".organisation").first());
		Locator fabrikam = page.locator(".organisation").filter(new Locator.FilterOptions().setHasText(FABRIKAM));
		assertThat(fabrikam).containsText("Frida Fischer");
		Accessibility.examine(page);
		Visitor.button(page, "Remove " + FABRIKAM).click();
		assertThat(page.locator("main")).containsText("is removed");
		assertThat(fabrikam).hasCount(0);
		assertThat(page.locator(".event").first()).containsText("Ada Administrator");
		page.setViewportSize(360, 740);
		ada.visit("/organisations?lang=nl");
		assertThat(page.locator("h1")).hasText("Organisaties");
		Assertions.assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(360);
	}

}
