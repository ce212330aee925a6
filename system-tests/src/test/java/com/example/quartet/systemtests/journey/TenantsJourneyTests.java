package com.example.quartet.systemtests.journey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.example.quartet.systemtests.running.Quartet;
import com.example.quartet.systemtests.running.VisitingSite;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * One setting decides whose people may sign in: of one organisation, of several, with
 * personal accounts, or with nothing else.
 */
class TenantsJourneyTests {

	private static final String CONTOSO = "8eaef023-2b34-4da1-9baa-8bc8c9d6a490";

	private static final String FABRIKAM = "5c1a9b7e-63f4-4d0e-9a35-2f0b7d6e8c11";

	private static final String PERSONAL = "9188040d-6c67-4c5b-b112-36a304b66dad";

	private static final String DAVE = "dave@outlook.example";

	private static final String FRIDA = "frida@fabrikam.onmicrosoft.com";

	private static final Map<String, VisitingSite> sites = new LinkedHashMap<>();

	@BeforeAll
	static void everyKindOfTenantHasASite() {
		List.of("contoso.onmicrosoft.com", "common", "organizations", "consumers")
			.forEach((tenant) -> sites.put(tenant,
					VisitingSite.start(Quartet.running(), VisitingSite.address(sites.size() + 1),
							Map.of("IDENTITY_TENANT", tenant, "IDENTITY_ALLOWED_TENANTS", CONTOSO + "," + PERSONAL))));
		sites.values().forEach(VisitingSite::awaitHealth);
	}

	@AfterAll
	static void theSitesStop() {
		sites.values().forEach(VisitingSite::close);
		sites.clear();
	}

	@ParameterizedTest
	@CsvSource({ "contoso.onmicrosoft.com, " + Visitor.BOB, "common, " + Visitor.BOB, "common, " + DAVE,
			"organizations, " + Visitor.BOB, "consumers, " + DAVE })
	void whoBelongsToTheTenantComesIn(String tenant, String username) {
		try (Visitor visitor = new Visitor(sites.get(tenant).address())) {
			signIn(visitor, username);
			Locator signedIn = Visitor.button(visitor.page(), "Sign out");
			Locator asked = Visitor.button(visitor.page(), "Accept"); // once in a tenant
			assertThat(asked.or(signedIn)).isVisible();
			if (asked.isVisible()) {
				asked.click();
			}
			assertThat(signedIn).isVisible();
			assertThat(visitor.page()).hasURL(sites.get(tenant).address() + "/");
		}
	}

	@Test
	void aTenantThatIsNotOnTheListIsToldHowItsAdministratorSignsUp() {
		try (Visitor frida = new Visitor(sites.get("common").address())) {
			signIn(frida, FRIDA);
			Visitor.button(frida.page(), "Accept").click();
			assertThat(frida.page().locator("h1")).hasText("Your organisation has not signed up for Quartet");
			assertThat(frida.page().locator("main")).containsText(FABRIKAM);
			Accessibility.examine(frida.page());
			Visitor.link(frida.page(), "How to add Quartet").click();
			assertThat(frida.page()).hasURL(sites.get("common").address() + "/connect?tenant=" + FABRIKAM);
		}
	}

	@ParameterizedTest
	@CsvSource({ "organizations, " + DAVE, "consumers, " + Visitor.BOB, "contoso.onmicrosoft.com, " + FRIDA })
	void whoBelongsElsewhereIsTurnedAwayByTheProvider(String tenant, String username) {
		try (Visitor visitor = new Visitor(sites.get(tenant).address())) {
			signIn(visitor, username);
			assertThat(visitor.page().locator("body")).containsText("AADSTS");
			visitor.visit("/todos");
			assertThat(visitor.page().locator("#password")).isVisible();
		}
	}

	private static void signIn(Visitor visitor, String username) {
		// who they are is enough here: the API of this system knows one tenant only
		visitor.visit("/oauth2/authorization/entra?way=id-token");
		Visitor.giveCredentials(visitor.page(), username);
	}

}
