package com.example.quartet.systemtests.journey;

import com.example.quartet.systemtests.running.Quartet;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * The administrator of a customer adds the site, and a token proves it.
 */
class ConnectJourneyTests {

	private static final String FRIDA = "frida@fabrikam.onmicrosoft.com";

	private final Quartet quartet = Quartet.running();

	@Test
	void anAdministratorConnectsTheirOrganisationAndThePageProvesIt() {
		try (Visitor frida = new Visitor(this.quartet.webApp())) {
			Page page = frida.page();
			frida.visit("/connect");
			page.locator("#web-app-tenant").fill("fabrikam.onmicrosoft.com");
			Visitor.button(page, "Add Quartet").click();
			Visitor.giveCredentials(page, FRIDA);
			Visitor.button(page, "Cancel").click();
			assertThat(page.locator("h1")).hasText("It was not connected");
			Visitor.link(page, "Try again").click();
			page.locator("#web-app-tenant").fill("fabrikam.onmicrosoft.com");
			Visitor.button(page, "Add Quartet").click();
			Visitor.button(page, "Accept").click();
			assertThat(page.locator("h1")).hasText("It is connected");
			page.reload();
			assertThat(page.locator("h1")).hasText("This answer is not waited for any more");
		}
	}

}
