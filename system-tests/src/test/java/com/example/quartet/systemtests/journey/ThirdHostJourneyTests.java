package com.example.quartet.systemtests.journey;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.example.quartet.systemtests.running.Quartet;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/**
 * The identity provider passes people on to a third host, as a federated directory is: a
 * browser would stop a form of ours there, by {@code form-action}.
 */
class ThirdHostJourneyTests {

	private final Quartet quartet = Quartet.running();

	private HttpServer directory;

	@BeforeEach
	void startTheDirectory() throws IOException {
		this.directory = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.directory.createContext("/", (exchange) -> {
			byte[] page = "<h1>The third host</h1>".getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().set("Content-Type", "text/html");
			exchange.sendResponseHeaders(200, page.length);
			exchange.getResponseBody().write(page);
			exchange.close();
		});
		this.directory.start();
	}

	@AfterEach
	void stopTheDirectory() {
		this.directory.stop(0);
	}

	@Test
	void signingOutArrivesThere() {
		try (Visitor bob = new Visitor(this.quartet.webApp())) {
			bob.visit("/profile");
			Visitor.giveCredentials(bob.page(), Visitor.BOB);
			assertThat(Visitor.button(bob.page(), "Sign out")).isVisible();
			passOn(bob, "/logout?");
			Visitor.button(bob.page(), "Sign out").click();
			assertThat(bob.page().locator("h1")).hasText("The third host");
		}
	}

	@Test
	void connectingAnOrganisationArrivesThere() {
		try (Visitor frida = new Visitor(this.quartet.webApp())) {
			Page page = frida.page();
			passOn(frida, "/adminconsent?");
			frida.visit("/connect");
			page.locator("#web-app-tenant").fill("fabrikam.onmicrosoft.com");
			Visitor.button(page, "Add Quartet").click();
			assertThat(page.locator("h1")).hasText("The third host");
		}
	}

	private void passOn(Visitor visitor, String path) {
		String thirdHost = "http://third.localhost:%d/".formatted(this.directory.getAddress().getPort());
		visitor.context()
			.route((address) -> address.startsWith(this.quartet.emulator()) && address.contains(path), (route) -> route
				.fulfill(new Route.FulfillOptions().setStatus(302).setHeaders(Map.of("Location", thirdHost))));
	}

}
