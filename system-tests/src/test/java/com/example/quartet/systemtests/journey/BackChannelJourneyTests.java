package com.example.quartet.systemtests.journey;

import java.util.Map;

import com.example.quartet.systemtests.running.Quartet;
import com.example.quartet.systemtests.running.VisitingSite;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * A provider that tells sites from server to server signs people out also where their
 * browser makes no call.
 */
class BackChannelJourneyTests {

	@Test
	void aLogoutTokenEndsTheSessionOfASiteThatNoFrameCalled() {
		Quartet quartet = Quartet.running();
		String address = VisitingSite.address(0);
		try (VisitingSite site = VisitingSite.start(quartet, address, Map.of("WEB_APP_BACK_CHANNEL_SIGN_OUT", "true"))
			.awaitHealth(); Visitor bob = new Visitor(address)) {
			Page page = bob.page();
			bob.context().route("**/logout/front-channel**", Route::abort);
			bob.visit("/oauth2/authorization/entra?way=id-token");
			Visitor.giveCredentialsAndConsent(page, Visitor.BOB, Visitor.button(page, "Sign out"));
			page.navigate(quartet.emulator() + "/contoso.onmicrosoft.com/oauth2/v2.0/logout");
			assertThat(page.locator("h1")).containsText("signed out");
			bob.visit("/todos");
			assertThat(page.locator("#password")).isVisible();
			page.goBack();
			bob.visit("/");
			assertThat(Visitor.link(page, "Sign in")).isVisible();
		}
	}

}
