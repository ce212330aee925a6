package com.example.quartet.systemtests.attacks;

import com.example.quartet.systemtests.journey.Accessibility;
import com.example.quartet.systemtests.journey.Visitor;
import com.example.quartet.systemtests.running.Quartet;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Something is wrong with our request on its way: the provider's refusal arrives as a
 * page with its number and ids.
 */
class RefusedSignInsJourneyTests {

	private final Quartet quartet = Quartet.running();

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					code_challenge=[^&]+ | code_challenge=short | Something in our request is wrong | AADSTS501491
					response_type=code | response_type=token | Something in our request is not allowed | AADSTS700054
					scope=[^&]+ | scope=openid%20api://nowhere/.default | The to-do list is not set up in your organisation | AADSTS500011
					scope=[^&]+ | scope=openid%20api://80810000-0000-4000-8000-000000000002/Nothing | This application is not set up right | AADSTS650053
					""")
	void aRequestThatTheProviderRefusesEndsOnAPage(String part, String instead, String heading, String number) {
		try (Visitor visitor = new Visitor(this.quartet.webApp())) {
			APIResponse leaving = visitor.context()
				.request()
				.get(this.quartet.webApp() + "/oauth2/authorization/entra?page=/todos",
						RequestOptions.create().setMaxRedirects(0));
			Page page = visitor.page();
			page.navigate(leaving.headers().get("location").replaceFirst(part, instead));
			assertThat(page).hasURL(this.quartet.webApp() + "/login/oauth2/code/entra");
			assertThat(page.locator("h1")).hasText(heading);
			assertThat(page.locator(".details")).containsText(number);
			assertThat(page.locator(".details")).containsText("Correlation id");
			Accessibility.examine(page);
		}
	}

}
