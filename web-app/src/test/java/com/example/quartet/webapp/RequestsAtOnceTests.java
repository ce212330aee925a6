package com.example.quartet.webapp;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tabs of one person that a browser restored come back, renew a token or lose their
 * session at the same moment.
 */
@ContextConfiguration(initializers = StandIn.class)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = "quartet.identity.client.secret=for-the-tests")
class RequestsAtOnceTests {

	private static final int TABS = 10;

	private final HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

	@LocalServerPort
	private int port;

	@Autowired
	private StandIn provider;

	@RepeatedTest(3)
	void everyRestoredTabIsSignedIn() throws Exception {
		this.provider.behave();
		allSignIn(1);
		for (int round = 0; round < 3; round++) {
			assertThat(allSignIn(TABS)).containsOnly(302);
			assertThat(isSignedIn()).as("whichever answer came last").isTrue();
		}
	}

	@Test
	void tabsOfAnotherPersonAreNoError() throws Exception {
		this.provider.behave();
		for (String oid : List.of("ada", "grace", "ada")) {
			this.provider.writesInTheIdToken((claims) -> claims.claim("oid", oid));
			assertThat(allSignIn(TABS)).containsOnly(302);
		}
	}

	@RepeatedTest(2)
	void aSignOutElsewhereAmongManySignInsIsNoError() throws Exception {
		this.provider.behave();
		this.provider.writesInTheIdToken((claims) -> claims.claim("sid", "of-ada"));
		allSignIn(1);
		List<HttpRequest> requests = new ArrayList<>();
		for (HttpRequest answer : answers(TABS)) {
			requests.add(answer);
			requests.add(request("/logout/front-channel?sid=of-ada").build());
		}
		assertThat(allAtOnce(requests)).containsOnly(200, 302);
	}

	private List<Integer> allSignIn(int tabs) throws Exception {
		return allAtOnce(answers(tabs));
	}

	private List<HttpRequest> answers(int tabs) throws Exception {
		List<HttpRequest> answers = new ArrayList<>();
		for (int i = 0; i < tabs; i++) {
			HttpResponse<Void> leaving = this.browser.send(request("/oauth2/authorization/entra").build(),
					BodyHandlers.discarding());
			MultiValueMap<String, String> asked = UriComponentsBuilder
				.fromUriString(leaving.headers().firstValue("Location").orElseThrow())
				.build()
				.getQueryParams();
			answers.add(request("/login/oauth2/code/entra").header("Content-Type", "application/x-www-form-urlencoded")
				.POST(BodyPublishers
					.ofString("code=%s&state=%s".formatted(asked.getFirst("nonce"), asked.getFirst("state"))))
				.build());
		}
		return answers;
	}

	// region downstream
	@Test
	void eightRequestsShareOneRenewal() throws Exception {
		this.provider.behave();
		this.provider.givesAccessTokensFor(1);
		allSignIn(1);
		int before = this.provider.redemptions();
		this.provider.meanwhile(this.provider.tokenEndpoint(), () -> LockSupport.parkNanos(200_000_000));
		assertThat(allAtOnce(Collections.nCopies(8, request("/profile").build()))).containsOnly(200);
		assertThat(this.provider.redemptions() - before).isOne();
	}

	// endregion
	@RepeatedTest(5)
	void aSessionThatEndsUnderManyRequestsIsNoError() throws Exception {
		this.provider.behave();
		allSignIn(1);
		List<HttpRequest> requests = new ArrayList<>();
		for (String page : List.of("/todos", "/profile", "/", "/logout", "/todos", "/connect", "/profile", "/")) {
			requests.add(request(page).build());
		}
		requests.add(3, signOut());
		assertThat(allAtOnce(requests)).allMatch((status) -> status < 500);
	}

	private HttpRequest signOut() throws Exception {
		String page = this.browser.send(request("/connect").build(), BodyHandlers.ofString()).body();
		String token = page.replaceAll("(?s).*?name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
		return request("/logout").header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers.ofString("where=here&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8)))
			.build();
	}

	private boolean isSignedIn() throws Exception {
		return this.browser.send(request("/todos").build(), BodyHandlers.discarding()).statusCode() == 200;
	}

	private List<Integer> allAtOnce(List<HttpRequest> requests) {
		List<CompletableFuture<HttpResponse<Void>>> answers = requests.stream()
			.map((request) -> this.browser.sendAsync(request, BodyHandlers.discarding()))
			.toList();
		return answers.stream().map((answer) -> answer.join().statusCode()).toList();
	}

	private HttpRequest.Builder request(String address) {
		return HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(this.port, address)));
	}

}
