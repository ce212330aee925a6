package com.example.quartet.systemtests.journey;

import java.util.List;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Looks for what would keep people out of a page, in the light and in the dark.
 */
public final class Accessibility {

	private Accessibility() {
	}

	public static void examine(Page page) {
		for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
			page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
			// colours fade in, or are cut short: what is measured on the way is neither
			// one nor the other
			page.evaluate("Promise.allSettled(document.getAnimations().map((animation) => animation.finished))");
			assertThat(new AxeBuilder(page).analyze().getViolations()).as(page.url() + " " + scheme).isEmpty();
		}
	}

}
