package com.example.quartet.workshop.journey;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

import com.example.quartet.systemtests.journey.Accessibility;
import com.example.quartet.systemtests.journey.Visitor;
import com.example.quartet.systemtests.running.Quartet;
import com.microsoft.playwright.Page;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * Bob pastes a token that an API refuses, reads why, and leaves no trace of it.
 */
class RefusalJourneyTests {

	private final Quartet quartet = Quartet.running();

	@Test
	void theChecksOfTheApiSayWhyTheyRefuseATokenAndKeepNothingOfIt() throws Exception {
		String token = tokenForAnotherApi();
		try (Visitor bob = new Visitor(this.quartet.webApp())) {
			Page page = bob.page();
			bob.signIn(Visitor.BOB);
			bob.visit("/refusal");
			Accessibility.examine(page);
			page.locator("#pasted").fill("Authorization: Bearer " + token);
			page.locator("form.paste button").click();
			assertThat(page.locator("#checks")).hasText("todo-api would refuse this token: one check fails");
			assertThat(page.locator(".check.failed h3")).containsText("aud");
			assertThat(page.locator(".check.failed")).containsText("Ask for a scope of this API");
			assertThat(page.locator(".check.passed h3").getByText("signature")).isVisible();
			Accessibility.examine(page);
			Assertions.assertThat(page.content()).doesNotContain(token);
			page.locator("#pasted").fill("AADSTS65001: The user or administrator has not consented");
			page.locator("form.paste button").click();
			assertThat(page.locator("#number")).hasText("AADSTS65001");
			Accessibility.examine(page);
			bob.visit("/flows");
			assertThat(page.locator("main")).not().containsText("refusal");
			Assertions.assertThat(this.quartet.logs()).doesNotContain(token, token.split("\\.")[1]);
		}
	}

	private String tokenForAnotherApi() throws IOException, InterruptedException {
		String order = """
				{"user":"bob@contoso.onmicrosoft.com","client":"80800000-0000-4000-8000-000000000001",
				"api":"80810000-0000-4000-8000-000000000002","scopes":["Todo.Read"],
				"claims":{"aud":"80890000-0000-4000-8000-000000000099"}}""";
		String answer = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create(this.quartet.emulatorAdmin() + "/admin/tokens"))
				.header("Content-Type", "application/json")
				.POST(BodyPublishers.ofString(order))
				.build(), BodyHandlers.ofString())
			.body();
		return answer.replaceAll(".*\"access_token\":\"([^\"]+)\".*", "$1");
	}

}
