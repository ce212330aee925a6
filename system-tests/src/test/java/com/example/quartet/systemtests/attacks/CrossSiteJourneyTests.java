package com.example.quartet.systemtests.attacks;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.example.quartet.systemtests.journey.Visitor;
import com.example.quartet.systemtests.running.Quartet;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the browser really sends when the provider posts its answer across sites: if no
 * cookie comes along and the sign-in works all the same, it also works for a person who
 * takes ten minutes at the provider.
 */
class CrossSiteJourneyTests {

	private final Quartet quartet = Quartet.running();

	@Test
	void signInWorksAlthoughNoCookieComesWithTheProvidersPost() {
		List<Request> posts = new CopyOnWriteArrayList<>();
		try (Visitor bob = new Visitor(this.quartet.webApp())) {
			bob.context().onRequest((request) -> {
				if (request.method().equals("POST") && request.url().contains("/login/oauth2/code/")) {
					posts.add(request);
				}
			});
			bob.visit("/todos");
			Visitor.giveCredentials(bob.page(), Visitor.BOB);
			assertThat(bob.page()).hasURL(this.quartet.webApp() + "/todos");
			assertThat(posts).hasSize(2);
			assertThat(posts.get(0).allHeaders()).containsEntry("sec-fetch-site", "cross-site")
				.doesNotContainKey("cookie");
			assertThat(posts.get(0).response().allHeaders()).doesNotContainKey("set-cookie");
			assertThat(posts.get(1).allHeaders()).containsEntry("sec-fetch-site", "same-origin").containsKey("cookie");
			assertThat(posts).allSatisfy((post) -> assertThat(post.url()).doesNotContain("code=", "state="));
		}
	}

	@Test
	void noTokenIsInAnAddressOrWithinReachOfAScript() {
		List<String> addresses = new CopyOnWriteArrayList<>();
		try (Visitor bob = new Visitor(this.quartet.webApp())) {
			bob.context().onRequest((request) -> addresses.add(request.url()));
			bob.visit("/oauth2/authorization/entra?way=hybrid&page=/profile");
			Visitor.giveCredentials(bob.page(), Visitor.BOB);
			assertThat(bob.page()).hasURL(this.quartet.webApp() + "/profile");
			assertThat(addresses).isNotEmpty()
				.allSatisfy((address) -> assertThat(address).doesNotContainPattern("eyJ[\\w-]+\\.eyJ|code="));
			assertThat(bob.page().content()).doesNotContainPattern("eyJ[\\w-]+\\.eyJ");
			assertThat((String) bob.page()
				.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie])"))
				.doesNotContainPattern("eyJ[\\w-]+\\.eyJ")
				.endsWith(",\"\"]");
		}
	}

	@Test
	void aScriptThatSomebodySlipsInDoesNotRun() {
		try (Visitor visitor = new Visitor(this.quartet.webApp())) {
			visitor.visit("/");
			visitor.page().evaluate("""
					() => {
					  document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="slippedIn = 1">');
					  return new Promise((done) => document.body.lastChild.addEventListener('error', done));
					}""");
			assertThat(visitor.page().evaluate("typeof slippedIn")).isEqualTo("undefined");
		}
	}

	@Test
	void theSessionCookieIsLaxAndNotForScripts() {
		List<String> cookies = new CopyOnWriteArrayList<>();
		try (Visitor bob = new Visitor(this.quartet.webApp())) {
			bob.context().onResponse((response) -> remember(response, cookies));
			bob.visit("/todos");
			Visitor.giveCredentials(bob.page(), Visitor.BOB);
			assertThat(bob.page()).hasURL(this.quartet.webApp() + "/todos");
		}
		// one when the sign-in began, another when it ended: the session id is new after
		// it
		assertThat(cookies).hasSizeGreaterThanOrEqualTo(2)
			.doesNotHaveDuplicates()
			.allSatisfy((cookie) -> assertThat(cookie).contains("SameSite=Lax", "HttpOnly"));
	}

	private void remember(Response response, List<String> cookies) {
		if (response.url().startsWith(this.quartet.webApp())) {
			response.headersArray()
				.stream()
				.filter((header) -> header.name.equalsIgnoreCase("set-cookie"))
				.forEach((header) -> cookies.add(header.value));
		}
	}

}
