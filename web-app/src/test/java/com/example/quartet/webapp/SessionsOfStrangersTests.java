package com.example.quartet.webapp;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;

import com.example.quartet.identitysupport.testing.PathSpellings;
import org.apache.catalina.Context;
import org.apache.catalina.Manager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A flood of strangers who begin to sign in must not fill the memory, or Redis.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = "quartet.identity.client.secret=for-the-tests")
class SessionsOfStrangersTests {

	private static final int FLOOD = 14_400;

	private static final int AT_ONCE = 50;

	private static final List<String> FILTERED = List.of("/", "/logout", "/oauth2/authorization/entra",
			"/login/oauth2/code/entra", "/login/oauth2/code/consent", "/css/quartet.css", "/actuator/health", "/error",
			"/nowhere");

	private final HttpClient strangers = HttpClient.newHttpClient();

	@Autowired
	private ServletWebServerApplicationContext site;

	@Autowired
	private RequestMappingHandlerMapping requestMappingHandlerMapping;

	@Test
	void aFloodOfSignInsThatAreBegunCreatesNoSession() {
		for (int i = 0; i < FLOOD; i += AT_ONCE) {
			List<CompletableFuture<HttpResponse<Void>>> answers = new ArrayList<>();
			for (int j = 0; j < AT_ONCE; j++) {
				answers.add(open("/oauth2/authorization/entra?page=/todos"));
			}
			answers.forEach((answer) -> assertThat(answer.join().statusCode()).isEqualTo(302));
		}
		assertThat(sessions()).isZero();
	}

	@Test
	void pagesForStrangersCreateNoSession() {
		for (String page : List.of("/", "/connect", "/logout", "/spa", "/todos", "/nowhere", "/connect/return?state=x",
				"/login/oauth2/code/entra?error=x")) {
			HttpResponse<Void> answer = open(page).join();
			assertThat(answer.headers().allValues("Set-Cookie")).as(page)
				.noneMatch((cookie) -> cookie.startsWith("QUARTET_SESSION="));
		}
		assertThat(sessions()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "POST", "PUT", "PATCH", "DELETE" })
	void noAddressGivesACookieToAFormOfAnotherSite(String method) {
		for (String address : addresses()) {
			HttpRequest request = request(address).header("Content-Type", "application/x-www-form-urlencoded")
				.header("Origin", "https://elsewhere.example")
				.header("Sec-Fetch-Site", "cross-site")
				.method(method, BodyPublishers.ofString("state=x&code=y&tenant=z&title=w"))
				.build();
			HttpResponse<Void> answer = alone(request);
			assertThat(answer.headers().allValues("Set-Cookie")).as(address).isEmpty();
		}
		assertThat(sessions()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE" })
	void noAddressBeginsASessionInPlaceOfOneThatHasEnded(String method) {
		for (String address : addresses()) {
			HttpRequest request = request(address).header("Cookie", "QUARTET_SESSION=0123456789ABCDEF0123456789ABCDEF")
				.header("Content-Type", "application/x-www-form-urlencoded")
				.method(method, BodyPublishers.ofString("state=x&code=y&tenant=z&title=w"))
				.build();
			HttpResponse<Void> answer = alone(request);
			assertThat(answer.headers().allValues("Set-Cookie")).as(address)
				.noneMatch((cookie) -> cookie.startsWith("QUARTET_SESSION="));
		}
		assertThat(sessions()).isZero();
	}

	@Test
	void noSpellingOfAnAddressIsServedToAStranger() {
		for (String address : addresses()) {
			String redirect = open(address).join().headers().firstValue("Location").orElse("");
			if (!redirect.contains("/oauth2/authorization/")) {
				continue; // anybody may open it
			}
			for (String spelling : PathSpellings.of(address)) {
				int status = open(spelling).join().statusCode();
				assertThat(status).as(spelling).isIn(302, 400);
			}
		}
	}

	private Set<String> addresses() {
		Set<String> addresses = new TreeSet<>(FILTERED);
		this.requestMappingHandlerMapping.getHandlerMethods()
			.keySet()
			.forEach((mapping) -> mapping.getPatternValues()
				.forEach((pattern) -> addresses
					.add(pattern.replaceAll("[{][^}]*}", "00000000-0000-4000-8000-000000000000"))));
		// region together
		assertThat(addresses).hasSizeGreaterThan(20);
		// endregion
		return addresses;
	}

	// a server that refuses a request with its body unread ends the connection, which one
	// that is kept may learn too late
	private static HttpResponse<Void> alone(HttpRequest request) {
		return HttpClient.newHttpClient().sendAsync(request, BodyHandlers.discarding()).join();
	}

	private CompletableFuture<HttpResponse<Void>> open(String page) {
		return this.strangers.sendAsync(request(page).build(), BodyHandlers.discarding());
	}

	private HttpRequest.Builder request(String address) {
		return HttpRequest
			.newBuilder(URI.create("http://localhost:%d%s".formatted(this.site.getWebServer().getPort(), address)))
			.header("Accept", "text/html");
	}

	private long sessions() {
		TomcatWebServer server = (TomcatWebServer) this.site.getWebServer();
		Manager manager = ((Context) server.getTomcat().getHost().findChildren()[0]).getManager();
		return manager.getSessionCounter();
	}

}
