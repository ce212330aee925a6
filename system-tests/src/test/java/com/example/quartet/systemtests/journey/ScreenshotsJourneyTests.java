package com.example.quartet.systemtests.journey;

import java.nio.file.Path;
import java.time.LocalDate;

import com.example.quartet.systemtests.running.Quartet;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Takes the pictures of the documentation from the running system; {@code ./test
 * screenshots} keeps them.
 */
class ScreenshotsJourneyTests {

	private static final Path FOLDER = Path.of("target", "screenshots");

	private final Quartet quartet = Quartet.running();

	@Test
	void everyPageHasItsPictureInTheLightAndInTheDark() {
		try (Visitor admin = new Visitor(this.quartet.webApp())) {
			Page page = admin.page();
			desktop(page);
			admin.visit("/");
			picture(page, "home-signed-out");
			Visitor.link(page, "Sign in").click();
			picture(page, "emulator-sign-in");
			Visitor.giveCredentials(page, Visitor.ADMIN);
			picture(page, "emulator-consent");
			Visitor.button(page, "Accept").click();
			Todos.add(page, "Book a room for the workshop", LocalDate.now().plusDays(2));
			Todos.add(page, "Water the plants", LocalDate.now().minusDays(1));
			Todos.add(page, "Read the release notes", LocalDate.now());
			this.quartet.runDaemonWithSecret();
			admin.visit("/todos");
			picture(page, "todos");
			phone(page);
			picture(page, "todos-phone");
			desktop(page);
			admin.visit("/profile");
			picture(page, "profile");
			admin.visit("/");
			picture(page, "home");
			page.navigate(this.quartet.emulator());
			picture(page, "emulator");
		}
	}

	@Test
	void theSinglePageHasItsPictureToo() {
		Quartet overHttps = Quartet.runningOverHttps();
		try (Visitor bob = new Visitor(overHttps.webApp(), overHttps.developmentCa().serverKey())) {
			Page page = bob.page();
			bob.visit("/spa");
			page.locator("#sign-in").click();
			Visitor.giveCredentialsAndConsent(page, Visitor.BOB, page.locator("#signed-in"));
			page.locator("#title").fill("Look over the page's shoulder");
			page.locator("#due").fill(LocalDate.now().toString());
			Visitor.button(page, "Add").click();
			Todos.titled(page, "Look over the page's shoulder").waitFor();
			desktop(page);
			page.evaluate("scrollTo(0, 0)");
			picture(page, "spa");
			phone(page);
			page.evaluate("scrollTo(0, 0)");
			picture(page, "spa-phone");
		}
	}

	private static void desktop(Page page) {
		page.setViewportSize(1100, 760);
	}

	private static void phone(Page page) {
		page.setViewportSize(390, 844);
	}

	private static void picture(Page page, String name) {
		picture(page, name + ".png", ColorScheme.LIGHT);
		picture(page, name + "-dark.png", ColorScheme.DARK);
	}

	private static void picture(Page page, String file, ColorScheme scheme) {
		page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
		page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(file))
			.setAnimations(ScreenshotAnimations.DISABLED));
		assertThat(FOLDER.resolve(file)).isNotEmptyFile();
	}

}
