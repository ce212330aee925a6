package com.example.quartet.webapp;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

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
		HttpRequest signIn = HttpRequest
			.newBuilder(URI.create("http://localhost:%d/oauth2/authorization/entra".formatted(this.port)))
			.header("X-Forwarded-Proto", scheme)
			.build();
		return HttpClient.newHttpClient()
			.send(signIn, BodyHandlers.discarding())
			.headers()
			.firstValue("Set-Cookie")
			.orElseThrow();
	}

}
