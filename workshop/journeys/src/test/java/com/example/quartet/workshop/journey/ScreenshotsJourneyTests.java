package com.example.quartet.workshop.journey;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.example.quartet.systemtests.journey.Consents;
import com.example.quartet.systemtests.journey.Todos;
import com.example.quartet.systemtests.journey.Visitor;
import com.example.quartet.systemtests.running.Quartet;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Takes a picture of every page of the running system, in the light and in the dark.
 */
class ScreenshotsJourneyTests {

	private static final Path FOLDER = Path.of("../workshop/journeys/target/screenshots");

	private static final Map<String, List<String>> TITLES = Map.of("en",
			List.of("Book a room for the workshop", "Water the plants", "Read the release notes"), "nl",
			List.of("Zaal reserveren voor de workshop", "Planten water geven", "De aankondiging lezen"));

	private static final Pattern ON_BEHALF = Pattern.compile("behalf|namens");

	private final Quartet quartet = Quartet.running();

	@ParameterizedTest
	@CsvSource({ "en, " + Visitor.ALICE, "nl, " + Visitor.BOB })
	void everyPageHasItsPictureInTheLightAndInTheDark(String language, String username) {
		Consents.withdraw(this.quartet, username);
		try (Visitor visitor = new Visitor(this.quartet.webApp())) {
			Page page = visitor.page();
			desktop(page);
			visitor.visit("/?lang=" + language);
			beforeSigningIn(visitor, language);
			signIn(visitor, language, username);
			todos(visitor, language);
			profile(visitor, language);
			workshop(visitor, language);
			visitor.visit("/");
			picture(page, language, "home");
			visitor.visit("/logout");
			picture(page, language, "sign-out");
			visitor.visit("/nowhere");
			picture(page, language, "not-found");
			page.navigate(this.quartet.emulator());
			picture(page, language, "emulator");
		}
	}

	private void beforeSigningIn(Visitor visitor, String language) {
		Page page = visitor.page();
		picture(page, language, "home-signed-out");
		page.locator("details.ways summary").click();
		page.locator("details.ways").evaluate("(ways) => ways.scrollIntoView()");
		picture(page, language, "ways");
		visitor.visit("/connect");
		picture(page, language, "connect");
		visitor.visit("/connect/return?admin_consent=True&state=unknown");
		picture(page, language, "connect-return");
		visitor.visit("/oauth2/authorization/entra?prompt=none");
		assertThat(page).hasURL(this.quartet.webApp() + "/login/oauth2/code/entra");
		assertThat(page.locator("#details")).isVisible();
		picture(page, language, "sign-in-failed");
	}

	private void signIn(Visitor visitor, String language, String username) {
		Page page = visitor.page();
		visitor.visit("/todos");
		picture(page, language, "emulator-sign-in");
		Visitor.giveCredentials(page, username);
		assertThat(Visitor.button(page, "Accept")).isVisible();
		picture(page, language, "emulator-consent");
		Visitor.button(page, "Accept").click();
		assertThat(page).hasURL(this.quartet.webApp() + "/todos");
	}

	private void todos(Visitor visitor, String language) {
		Page page = visitor.page();
		picture(page, language, "todos-empty");
		int days = 2; // then yesterday, then today
		for (String title : TITLES.get(language)) {
			page.locator("#title").fill(title);
			page.locator("#due").fill(LocalDate.now().plusDays(days).toString());
			page.locator("form.add button[type=submit]").click();
			assertThat(Todos.titled(page, title)).isVisible();
			days = (days > 0) ? -1 : 0;
		}
		this.quartet.runDaemonWithSecret();
		visitor.visit("/todos");
		picture(page, language, "todos");
		phone(page);
		picture(page, language, "todos-phone");
		desktop(page);
		Visitor.link(page, TITLES.get(language).get(0)).click();
		picture(page, language, "todo");
	}

	private void profile(Visitor visitor, String language) {
		Page page = visitor.page();
		visitor.visit("/profile");
		picture(page, language, "profile");
		visitor.visit("/profile/personal");
		picture(page, language, "consent-needed");
		page.locator("main .btn-primary").click();
		Visitor.button(page, "Accept").click();
		assertThat(page.locator("#sent")).isVisible();
		picture(page, language, "emulator-second-factor");
		page.locator("input[name=code]").fill(page.locator("#sent").innerText());
		page.locator("main button[type=submit]").first().click();
		assertThat(page).hasURL(this.quartet.webApp() + "/profile/personal");
		picture(page, language, "personal");
	}

	private void workshop(Visitor visitor, String language) {
		Page page = visitor.page();
		visitor.visit("/tokens");
		picture(page, language, "tokens");
		visitor.visit("/flows");
		page.locator(".flow-list a", new Page.LocatorOptions().setHasText(ON_BEHALF)).first().click();
		page.locator("#shown").evaluate("(shown) => shown.scrollIntoView({ behavior: 'instant' })");
		picture(page, language, "flows");
		phone(page);
		picture(page, language, "flows-phone");
		desktop(page);
		visitor.visit("/lab/errors");
		picture(page, language, "lab-errors");
		visitor.visit("/lab/attacks");
		page.locator("#foreign-state button").last().click();
		picture(page, language, "lab-attacks");
	}

	@ParameterizedTest
	@CsvSource({ "en, " + Visitor.BOB, "nl, " + Visitor.ADMIN })
	void theSinglePageHasItsPictureToo(String language, String username) {
		Quartet overHttps = Quartet.runningOverHttps();
		try (Visitor visitor = new Visitor(overHttps.webApp(), overHttps.developmentCa().serverKey())) {
			Page page = visitor.page();
			visitor.visit("/spa?lang=" + language);
			page.locator("#sign-in").click();
			Visitor.giveCredentialsAndConsent(page, username, page.locator("#signed-in"));
			String title = TITLES.get(language).get(0);
			page.locator("#title").fill(title);
			page.locator("#due").fill(LocalDate.now().toString());
			page.locator("form.add button[type=submit]").click();
			assertThat(Todos.titled(page, title)).isVisible();
			desktop(page);
			page.evaluate("scrollTo(0, 0)");
			picture(page, language, "spa");
			phone(page);
			page.evaluate("scrollTo(0, 0)");
			picture(page, language, "spa-phone");
		}
	}

	private static void desktop(Page page) {
		page.setViewportSize(1100, 760);
	}

	private static void phone(Page page) {
		page.setViewportSize(390, 844);
	}

	private static void picture(Page page, String language, String name) {
		if (name.startsWith("emulator") && !"en".equals(language)) {
			return; // the browser asks it for English in both languages of the site
		}
		String file = "en".equals(language) ? name : name + "-" + language;
		picture(page, file + ".png", ColorScheme.LIGHT);
		picture(page, file + "-dark.png", ColorScheme.DARK);
	}

	private static void picture(Page page, String file, ColorScheme scheme) {
		page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
		page.screenshot(new Page.ScreenshotOptions().setPath(FOLDER.resolve(file))
			.setAnimations(ScreenshotAnimations.DISABLED));
		assertThat(FOLDER.resolve(file)).isNotEmptyFile();
	}

}
