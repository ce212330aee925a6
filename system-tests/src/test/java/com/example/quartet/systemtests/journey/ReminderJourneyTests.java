package com.example.quartet.systemtests.journey;

import java.time.LocalDate;
import java.time.ZoneId;

import com.example.quartet.systemtests.running.Quartet;
import com.example.quartet.systemtests.running.Quartet.DaemonRun;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

class ReminderJourneyTests {

	/** Where the sample people live, whatever the clock of the machine says. */
	private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

	private final Quartet quartet = Quartet.running();

	@Test
	void aliceIsRemindedOfWhatWasDueYesterdayAndIsForgottenWhenSheSignsOut() {
		Consents.withdraw(this.quartet, Visitor.ALICE);
		try (Visitor alice = new Visitor(this.quartet.webApp())) {
			Page page = alice.page();
			alice.signIn(Visitor.ALICE);
			Visitor.button(page, "Accept").click();
			Todos.add(page, "Feed the goldfish", LocalDate.now(AMSTERDAM).minusDays(1));
			Locator todo = Todos.titled(page, "Feed the goldfish");
			assertThat(todo).containsText("yesterday");

			Visitor.link(page, "Profile").click();
			assertThat(page.locator("#display-name")).containsText("Alice Adams");
			assertThat(page.locator("#time-zone")).containsText("Europe/Amsterdam");

			DaemonRun run = this.quartet.runDaemonWithSecret();
			assertThat(run.exitCode()).as(run.output()).isZero();
			alice.visit("/todos");
			assertThat(todo).containsText("Alice");
			assertThat(todo.locator(".bi-bell, .bi-bell-fill, svg")).not().hasCount(0);

			signOut(page);
			alice.visit("/todos");
			assertThat(page.locator("#password")).isVisible();
		}
	}

	@Test
	void theDaemonMayProveItselfWithItsCertificate() {
		DaemonRun run = this.quartet.runDaemonWithCertificate();
		assertThat(run.exitCode()).as(run.output()).isZero();
	}

	private static void signOut(Page page) {
		Visitor.button(page, "Sign out").click();
		assertThat(Visitor.link(page, "Sign in")).isVisible();
	}

}
