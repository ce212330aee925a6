package com.example.quartet.systemtests.journey;

import java.nio.file.Path;

import com.example.quartet.systemtests.running.Quartet;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the daemon did at night is in the browser of administrators in the morning.
 */
class RunsJourneyTests {

	private final Quartet quartet = Quartet.running();

	private final String site = this.quartet.webApp();

	@Test
	void anAdministratorReadsHowTheLastRunWent() throws Exception {
		new ForgottenTodos(this.quartet, 1);
		assertThat(this.quartet.runDaemonWithSecret().exitCode()).isZero();
		try (Visitor admin = new Visitor(this.site)) {
			Page page = admin.page();
			Administrator.signIn(admin, this.site);
			Visitor.link(page, "Profile").click();
			page.locator("a[href$='/runs']").click();
			assertThat(page.locator(".run").first()).containsText("All reminders were posted");
			assertThat(page.locator(".run").first()).containsText(Tokens.DAEMON);
			Accessibility.examine(page);
			picture(page, "en");
			page.setViewportSize(360, 740);
			admin.visit("/runs?lang=nl");
			assertThat(page.locator(".run").first()).containsText("Alle herinneringen zijn geplaatst");
			assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(360);
			picture(page, "phone-nl");
		}
	}

	@Test
	void whoIsNoAdministratorIsToldSo() {
		try (Visitor bob = new Visitor(this.quartet.webApp())) {
			bob.signIn(Visitor.BOB);
			bob.page().waitForURL(this.quartet.webApp() + "/");
			bob.visit("/profile");
			assertThat(bob.page().locator("a[href$='/runs']")).hasCount(0);
			bob.visit("/runs");
			assertThat(bob.page().locator("main")).containsText("Only administrators see the runs");
			Accessibility.examine(bob.page());
		}
	}

	private static void picture(Page page, String name) {
		for (ColorScheme scheme : new ColorScheme[] { ColorScheme.LIGHT, ColorScheme.DARK }) {
			page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
			page.screenshot(new Page.ScreenshotOptions().setFullPage(true)
				.setPath(Path.of("target", "screenshots", "runs-%s-%s.png".formatted(name, scheme))));
		}
	}

}
