package com.example.quartet.systemtests.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.example.quartet.systemtests.journey.Visitor;
import com.example.quartet.systemtests.running.FaultyProxy;
import com.example.quartet.systemtests.running.Quartet;
import com.example.quartet.systemtests.running.Server;
import com.example.quartet.systemtests.running.VisitingSite;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Sessions in a Redis that dies, and one that ends under many requests.
 */
@Tag("redis")
class RedisFaultsJourneyTests {

	private static final String SITE = VisitingSite.address(3);

	private static final Quartet quartet = Quartet.running();

	private static final FaultyProxy todoApi = new FaultyProxy(quartet.todoApi());

	private static Server redis;

	private static VisitingSite site;

	@BeforeAll
	static void start() {
		redis = Server.redis();
		site = VisitingSite
			.start(quartet, SITE, Map.of("WEB_APP_SESSIONS", "redis", "WEB_APP_REDIS_URL",
					"redis://127.0.0.1:" + redis.port(), "TODO_API_URL", todoApi.address()))
			.awaitHealth();
	}

	@AfterEach
	void theNetworkIsGoodAgain() {
		todoApi.delayEachAnswer(0);
	}

	@AfterAll
	static void stop() {
		site.close();
		redis.close();
		todoApi.close();
	}

	@Test
	void aRedisThatIsKilledWhileAPageIsMadeIsAPageThatSaysSo() throws Exception {
		try (Visitor bob = new Visitor(SITE)) {
			signIn(bob);
			long before = todoApi.requests("GET /api/todos");
			todoApi.delayEachAnswer(2000);
			List<Integer> statuses = new ArrayList<>();
			bob.page().onResponse((answer) -> {
				if (answer.url().equals(SITE + "/todos")) {
					statuses.add(answer.status());
				}
			});
			bob.page().evaluate("setTimeout(() => location = '/todos', 0)");
			await().until(() -> todoApi.requests("GET /api/todos") > before);
			redis.kill();
			try {
				assertThat(bob.page().getByText("You are not signed out")).isVisible();
				assertThat(statuses).containsExactly(503);
			}
			finally {
				redis = Server.redis(redis.port());
				todoApi.delayEachAnswer(0);
			}
		}
		try (Visitor alice = new Visitor(SITE)) {
			signIn(alice);
			List<String> entries = ask("KEYS *:sid:*").lines().filter((line) -> line.contains(":sid:")).toList();
			assertThat(entries).isNotEmpty()
				.allSatisfy((entry) -> assertThat(ask("TTL " + entry)).matches("(?s):[1-9]\\d{0,3}\\s.*"));
		}
	}

	@Test
	void aSessionThatEndsUnderManyRequestsStaysEnded() {
		try (Visitor bob = new Visitor(SITE)) {
			signIn(bob);
			List<Page> tabs = new ArrayList<>();
			for (int count = 0; count < 4; count++) {
				Page tab = bob.newTab();
				tab.navigate(SITE + "/connect");
				tabs.add(tab);
			}
			long before = todoApi.requests("GET /api/");
			todoApi.delayEachAnswer(1500);
			List<Integer> answers = new ArrayList<>();
			for (Page tab : tabs) {
				tab.onResponse((answer) -> answers.add(answer.status()));
				tab.evaluate("setTimeout(() => location = '/todos', 0)");
			}
			await().until(() -> todoApi.requests("GET /api/") >= before + tabs.size());
			bob.page().navigate(SITE + "/logout");
			Visitor.button(bob.page(), "Sign out only here").click();
			assertThat(Visitor.link(bob.page(), "Sign in")).isVisible();
			tabs.forEach((tab) -> tab.waitForLoadState());
			todoApi.delayEachAnswer(0);
			assertThat(answers).noneMatch((status) -> status >= 500);
			bob.visit("/");
			assertThat(Visitor.link(bob.page(), "Sign in")).isVisible();
		}
	}

	private static void signIn(Visitor visitor) {
		visitor.visit("/profile");
		Visitor.giveCredentialsAndConsent(visitor.page(), Visitor.BOB, Visitor.button(visitor.page(), "Sign out"));
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

}
