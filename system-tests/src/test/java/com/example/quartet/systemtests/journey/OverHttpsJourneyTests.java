package com.example.quartet.systemtests.journey;

import java.util.List;
import java.util.regex.Pattern;

import com.example.quartet.systemtests.running.Quartet;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every arrow of the system, over https.
 */
class OverHttpsJourneyTests {

	private final Quartet quartet = Quartet.runningOverHttps();

	@Test
	void everyHopIsOverHttpsAndEveryCookieStaysThere() {
		try (Visitor bob = visitor()) {
			Page page = bob.page();
			bob.signIn(Visitor.BOB);
			assertThat(Visitor.button(page, "Sign out")).isVisible();
			// region downstream
			bob.visit("/profile");
			assertThat(page.locator("#time-zone")).isVisible();
			// endregion
			assertThat(bob.context().cookies()).extracting((cookie) -> cookie.name)
				.contains("QUARTET_SESSION", "EMULATOR_SESSION_TLS");
			assertThat(bob.context().cookies()).allMatch((cookie) -> cookie.secure);
			Response answer = page.navigate(this.quartet.webApp());
			// it would hold for every project on this machine's localhost
			assertThat(answer.headerValue("Strict-Transport-Security")).isNull();
		}
	}

	@Test
	void everyLinkLeadsSomewhere() {
		LinkWalk walk = new LinkWalk();
		try (Visitor bob = visitor()) {
			bob.signIn(Visitor.BOB);
			assertThat(Visitor.button(bob.page(), "Sign out")).isVisible();
			walk.follow(bob, this.quartet.webApp(), List.of("/", "/todos", "/connect", "/logout", "/nowhere"));
		}
		assertThat(walk.answers()).hasSizeGreaterThan(15);
		assertThat(walk.answers().entrySet()).filteredOn((answer) -> answer.getValue() >= 400)
			// personal details ask for consent first
			.allMatch((answer) -> answer.getKey().matches("/(nowhere|profile/personal).*"));
		try (Visitor visitor = visitor()) {
			walk = new LinkWalk().follow(visitor, this.quartet.emulator(), List.of("/", "/error", "/my-apps"));
			assertThat(walk.answers().entrySet()).filteredOn((answer) -> answer.getValue() >= 400).isEmpty();
		}
	}

	// region daemon
	@Test
	void theDaemonWorksOverHttps() {
		assertThat(this.quartet.runDaemonWithCertificate().exitCode()).isZero();
	}
	// endregion

	// region second-site
	@Test
	void signingOutReachesTheOtherSite() {
		try (Visitor admin = visitor()) {
			Page first = admin.page();
			admin.signIn(Visitor.ADMIN);
			accept(first);
			assertThat(Visitor.button(first, "Sign out")).isVisible();
			Page second = admin.newTab();
			second.navigate(this.quartet.secondSite() + "/todos");
			accept(second);
			assertThat(second).hasTitle(Pattern.compile("Second site"));
			Visitor.button(second, "Sign out").click();
			assertThat(Visitor.link(second, "Sign in")).isVisible();
			first.navigate(this.quartet.webApp() + "/todos");
			assertThat(first.locator("#password")).isVisible();
		}
	}

	private static void accept(Page page) {
		Visitor.button(page, "Accept").click();
	}
	// endregion

	private Visitor visitor() {
		return new Visitor(this.quartet.webApp(), this.quartet.developmentCa().serverKey());
	}

}
