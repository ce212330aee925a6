package com.example.quartet.webapp;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.RepeatedTest;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Ten tabs that a browser restored come back from the identity provider at once.
 */
@ContextConfiguration(initializers = StandIn.class)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = "quartet.identity.client.secret=for-the-tests")
class SignInsAtOnceTests {

	private static final int TABS = 10;

	private final HttpClient browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

	@LocalServerPort
	private int port;

	@RepeatedTest(3)
	void everyRestoredTabIsSignedIn() throws Exception {
		allSignIn(1);
		for (int round = 0; round < 3; round++) {
			assertThat(allSignIn(TABS)).containsOnly(302);
		}
	}

	private List<Integer> allSignIn(int tabs) throws Exception {
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
		List<CompletableFuture<HttpResponse<Void>>> tabsThatComeBack = answers.stream()
			.map((answer) -> this.browser.sendAsync(answer, BodyHandlers.discarding()))
			.toList();
		return tabsThatComeBack.stream().map((tab) -> tab.join().statusCode()).toList();
	}

	private HttpRequest.Builder request(String address) {
		return HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(this.port, address)));
	}

}
