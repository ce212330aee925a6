package com.example.quartet.workshop.journey;

import java.util.List;
import java.util.regex.Pattern;

import com.example.quartet.systemtests.journey.Accessibility;
import com.example.quartet.systemtests.journey.Visitor;
import com.example.quartet.systemtests.running.Quartet;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * A flow is followed one step at a time, on every screen and without a mouse.
 */
class StepByStepJourneyTests {

	private static final String COVERED = """
			() => {
				scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
				const tab = document.querySelector('.explain-tab');
				const place = tab.getBoundingClientRect();
				return [...document.querySelectorAll('a, button, input')]
					.filter((control) => control !== tab && control.checkVisibility())
					.filter((control) => {
						const { left, right, top, bottom } = control.getBoundingClientRect();
						return left < place.right && right > place.left && top < place.bottom && bottom > place.top;
					})
					.map((control) => control.outerHTML);
			}""";

	private final Quartet quartet = Quartet.running();

	private Visitor bob;

	private Page page;

	@BeforeEach
	void bobHasOpenedHisProfile() {
		this.bob = new Visitor(this.quartet.webApp());
		this.page = this.bob.page();
		this.page.setViewportSize(1440, 1000);
		this.bob.visit("/profile");
		Visitor.giveCredentialsAndConsent(this.page, Visitor.BOB, this.page.locator("#display-name"));
	}

	@AfterEach
	void bobLeaves() {
		this.bob.close();
	}

	@Test
	void aClickOnAnArrowShowsItsMessageBesideIt() {
		this.bob.visit("/flows");
		arrows().filter(new Locator.FilterOptions().setHasText("GET /api/me")).first().click();
		assertThat(this.page.locator("li.message:visible")).hasCount(1);
		assertThat(this.page.locator("li.message:visible .line")).containsText("/api/me");
		Accessibility.examine(this.page);
	}

	@Test
	void theReplayGoesStepByStepByKeyboard() {
		this.bob.visit("/flows");
		int steps = this.page.locator(".step").count();
		this.page.locator(".diagram").focus();
		this.page.keyboard().press("Home");
		assertThat(this.page.locator(".step.later")).hasCount(steps - 1);
		this.page.keyboard().press("ArrowRight");
		assertThat(this.page.locator(".step.later")).hasCount(steps - 2);
		assertThat(this.page.locator(".replay output")).containsText("Step 2 of " + steps);
		this.page.keyboard().press("End");
		assertThat(this.page.locator(".step.later")).hasCount(0);
	}

	@Test
	void theReplayPlaysByItselfUnlessThePersonWantsNoMotion() {
		this.bob.visit("/flows");
		Visitor.button(this.page, "Play").click();
		assertThat(this.page.locator(".step.later").first()).isVisible();
		assertThat(this.page.locator(".step.now")).hasAttribute("data-left", "1");
		this.page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
		this.page.reload();
		assertThat(Visitor.button(this.page, "Next step")).isVisible();
		assertThat(Visitor.button(this.page, "Play")).isHidden();
	}

	@Test
	void onAPhoneTheDiagramIsAListOfSteps() {
		this.page.setViewportSize(390, 844);
		this.bob.visit("/flows");
		assertThat(this.page.locator(".lanes")).isHidden();
		assertThat(arrows().first()).containsText("You → Browser");
		Accessibility.examine(this.page);
	}

	@Test
	void aTabOnEveryPageOpensTheMessagesOfThatPage() {
		this.bob.visit("/profile");
		Visitor.button(this.page, "Explain this page").click();
		assertThat(this.page.locator("dialog.explain")).containsText("GET /api/me");
		assertThat(this.page.locator("dialog.explain .flow time").first())
			.hasText(Pattern.compile("\\d\\d:\\d\\d:\\d\\d"));
		Accessibility.examine(this.page);
		Visitor.button(this.page, "Close").click();
		assertThat(this.page.locator("dialog.explain")).isHidden();
	}

	@Test
	void theTabCoversNothingAtTheEndOfAPage() {
		for (String address : List.of("/", "/todos", "/nowhere")) {
			this.bob.visit(address);
			assertThat(this.page.locator(".explain-tab")).hasCSS("position", "fixed");
			for (int width : new int[] { 390, 768, 1024, 1280 }) {
				this.page.setViewportSize(width, 900);
				assertThat((List<?>) this.page.evaluate(COVERED)).as(address + " at " + width).isEmpty();
			}
		}
	}

	@Test
	void anAnsweredQuestionStaysAnsweredInThisBrowser() {
		this.bob.visit("/checkpoints");
		this.page.locator("#answer-1").fill("form_post");
		this.page.locator("#answer-1").press("Enter");
		assertThat(this.page.locator("#outcome-1")).containsText("That is right.");
		Accessibility.examine(this.page);
		this.page.reload();
		assertThat(this.page.locator("#c1 .done")).isVisible();
		assertThat(this.page.locator("#passed")).hasText("1 of 11 answered");
	}

	private Locator arrows() {
		return this.page.locator(".arrow");
	}

}
