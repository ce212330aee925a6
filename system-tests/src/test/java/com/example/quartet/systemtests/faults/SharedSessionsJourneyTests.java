package com.example.quartet.systemtests.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

import com.example.quartet.systemtests.journey.Todos;
import com.example.quartet.systemtests.journey.Visitor;
import com.example.quartet.systemtests.running.Nginx;
import com.example.quartet.systemtests.running.Quartet;
import com.example.quartet.systemtests.running.Server;
import com.example.quartet.systemtests.running.VisitingSite;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two instances behind a proxy that sends every request to the other one: with sessions
 * in Redis no one notices.
 */
@Tag("redis")
@Tag("nginx")
class SharedSessionsJourneyTests {

	private static final String SITE = VisitingSite.address(0);

	private static final String CONTOSO = "8eaef023-2b34-4da1-9baa-8bc8c9d6a490";

	private static final String COOKIE_KEY = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

	private static final Quartet quartet = Quartet.running();

	private static final Deque<AutoCloseable> running = new ArrayDeque<>();

	private static Server redis;

	private static VisitingSite first;

	private static VisitingSite second;

	@BeforeAll
	static void bothInstancesAreBehindTheProxy() {
		redis = Server.redis();
		running.push(redis);
		first = start(VisitingSite.address(1));
		second = start(VisitingSite.address(2));
		first.awaitHealth();
		second.awaitHealth();
		running.push(Nginx.start(SITE, List.of(first.address(), second.address())));
	}

	@AfterAll
	static void everythingStops() throws Exception {
		while (!running.isEmpty()) {
			running.pop().close();
		}
	}

	@Test
	void whoSignsInIsKnownToEveryInstance() {
		try (Visitor bob = new Visitor(SITE)) {
			signIn(bob, Visitor.BOB);
			for (VisitingSite instance : List.of(first, second)) {
				bob.page().navigate(instance.address() + "/todos");
				assertThat(Visitor.button(bob.page(), "Sign out")).isVisible();
			}
			bob.visit("/todos");
			Todos.add(bob.page(), "Bought at one, kept at the other", LocalDate.now());
			// the message after the redirect may come from the other instance
			assertThat(bob.page().getByText("Added \u201C\u2068Bought at one, kept at the other\u2069\u201D."))
				.isVisible();
		}
	}

	@Test
	void aSignInIsFinishedAlthoughItsInstanceWasKilledMeanwhile() {
		try (Visitor alice = new Visitor(SITE)) {
			alice.page().navigate(first.address() + "/todos?from=the-first");
			assertThat(alice.page().locator("#username")).isVisible();
			first.kill();
			first = start(first.address()).awaitHealth();
			finishSignIn(alice.page(), Visitor.ALICE);
			assertThat(alice.page()).hasURL(first.address() + "/todos?from=the-first");
		}
	}

	@Test
	void aSignOutElsewhereReachesEveryInstance() {
		try (Visitor admin = new Visitor(SITE)) {
			signIn(admin, Visitor.ADMIN);
			Page provider = admin.newTab();
			provider.waitForResponse((response) -> response.url().startsWith(SITE + "/logout/front-channel?sid="),
					() -> provider.navigate(quartet.emulator() + "/" + CONTOSO + "/oauth2/v2.0/logout"));
			for (VisitingSite instance : List.of(first, second)) {
				admin.page().navigate(instance.address() + "/");
				assertThat(Visitor.link(admin.page(), "Sign in")).isVisible();
			}
		}
	}

	@Test
	void anEntryOfTheIndexEndsByItself() throws IOException {
		try (Visitor bob = new Visitor(SITE)) {
			signIn(bob, Visitor.BOB);
			List<String> entries = ask("KEYS *:sid:*").lines().filter((line) -> line.contains(":sid:")).toList();
			assertThat(entries).isNotEmpty()
				.allSatisfy((entry) -> assertThat(ask("TTL " + entry)).matches("(?s):[1-9]\\d{0,3}\\s.*"));
		}
	}

	private static String ask(String command) {
		try (Socket socket = new Socket("127.0.0.1", redis.port())) {
			socket.getOutputStream().write((command + "\r\nQUIT\r\n").getBytes(StandardCharsets.US_ASCII));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void signIn(Visitor visitor, String username) {
		visitor.visit("/todos");
		finishSignIn(visitor.page(), username);
		assertThat(visitor.page()).hasURL(SITE + "/todos");
	}

	private static void finishSignIn(Page page, String username) {
		Visitor.giveCredentialsAndConsent(page, username, Visitor.button(page, "Sign out"));
	}

	private static VisitingSite start(String address) {
		VisitingSite instance = VisitingSite.start(quartet, address, Map.of("WEB_APP_SESSIONS", "redis",
				"WEB_APP_REDIS_URL", "redis://127.0.0.1:" + redis.port(), "WEB_APP_COOKIE_KEY", COOKIE_KEY));
		running.push(instance);
		return instance;
	}

}
