package com.example.quartet.workshop.journey;

import java.util.List;

import com.example.quartet.systemtests.journey.Visitor;
import com.example.quartet.systemtests.running.Quartet;
import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * No page has to be scrolled sideways, from a small phone to a wide screen.
 */
class EveryWidthJourneyTests {

	private static final List<String> PAGES = List.of("/", "/todos", "/profile", "/permissions", "/runs", "/connect",
			"/logout", "/flows", "/tokens", "/checkpoints", "/refusal", "/lab/errors", "/lab/attacks", "/nowhere",
			"/oauth2/authorization/entra?prompt=none");

	private static final String TOO_WIDE = """
			() => document.documentElement.scrollWidth <= innerWidth ? ''
			  : [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > innerWidth)
			    .slice(0, 3).map((element) => element.outerHTML.slice(0, 80)).join(' | ')""";

	private final Quartet quartet = Quartet.running();

	@ParameterizedTest
	@ValueSource(strings = { "en", "nl" })
	void noPageIsWiderThanTheScreen(String language) {
		try (Visitor bob = new Visitor(this.quartet.webApp())) {
			Page page = bob.page();
			bob.signIn(Visitor.BOB);
			assertThat(Visitor.button(page, "Sign out")).isVisible();
			for (String path : PAGES) {
				bob.visit(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
				for (int width = 320; width <= 1920; width += 20) {
					page.setViewportSize(width, 800);
					assertThat((String) page.evaluate(TOO_WIDE)).as("%s at %d pixels", path, width).isEmpty();
				}
			}
		}
	}

}
