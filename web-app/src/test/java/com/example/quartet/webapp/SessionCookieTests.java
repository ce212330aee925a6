package com.example.quartet.webapp;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

import static org.assertj.core.api.Assertions.assertThat;

@ContextConfiguration(initializers = StandIn.class)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "quartet.identity.client.secret=for-the-tests", "server.forward-headers-strategy=native" })
class SessionCookieTests {

	@LocalServerPort
	private int port;

	@Test
	void theSessionCookieHasItsOwnNameAndStaysOnOurSite() throws Exception {
		assertThat(cookieOver("http")).startsWith("QUARTET_SESSION=")
			.contains("Path=/", "HttpOnly", "SameSite=Lax")
			.doesNotContain("Secure");
	}

	@Test
	void theSessionCookieIsSecureOverHttps() throws Exception {
		assertThat(cookieOver("https")).contains("Secure");
	}

	private String cookieOver(String scheme) throws Exception {
		HttpResponse<Void> leaving = send(request("/oauth2/authorization/entra", scheme));
		String trip = leaving.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
		MultiValueMap<String, String> asked = UriComponentsBuilder
			.fromUriString(leaving.headers().firstValue("Location").orElseThrow())
			.build()
			.getQueryParams();
		HttpRequest.Builder answer = request("/login/oauth2/code/entra", scheme).header("Cookie", trip)
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(BodyPublishers
				.ofString("code=%s&state=%s".formatted(asked.getFirst("nonce"), asked.getFirst("state"))));
		return send(answer).headers()
			.allValues("Set-Cookie")
			.stream()
			.filter((cookie) -> cookie.startsWith("QUARTET_SESSION="))
			.reduce((earlier, last) -> last)
			.orElseThrow();
	}

	private HttpRequest.Builder request(String address, String scheme) {
		return HttpRequest.newBuilder(URI.create("http://localhost:%d%s".formatted(this.port, address)))
			.header("X-Forwarded-Proto", scheme);
	}

	private static HttpResponse<Void> send(HttpRequest.Builder request) throws Exception {
		return HttpClient.newHttpClient().send(request.build(), BodyHandlers.discarding());
	}

}
