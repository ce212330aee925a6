package com.example.identityemulator.web;

import java.time.Duration;

import com.example.identityemulator.Answer;
import com.example.identityemulator.Browser;
import com.example.identityemulator.EmulatorTest;
import com.example.identityemulator.Names;
import com.example.identityemulator.TestClock;
import com.nimbusds.jwt.JWTClaimsSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@EmulatorTest
class SingleSignOnTests {

	private static final String[] ID_TOKEN = { "response_type", "id_token", "nonce", "n1", "response_mode",
			"form_post" };

	@Autowired
	MockMvcTester mvc;

	@Autowired
	TestClock clock;

	private Browser browser;

	@BeforeEach
	void open() {
		this.browser = new Browser(this.mvc);
	}

	@Test
	void whoIsSignedInIsNotAskedAgain() {
		this.browser.authorize(Names.CONTOSO, ID_TOKEN);
		String first = this.browser.signIn(Names.BOB).fields().get("id_token");
		String second = this.browser.authorize(Names.CONTOSO, ID_TOKEN).fields().get("id_token");
		assertThat(Answer.claims(second).getClaim("sid")).isEqualTo(Answer.claims(first).getClaim("sid"));
	}

	@Test
	void promptLoginAsksAgain() {
		signInAsBob();
		assertThat(this.browser.authorize(Names.CONTOSO, "prompt", "login").text()).contains("id=\"password\"");
	}

	@Test
	void promptSelectAccountShowsThePicker() {
		signInAsBob();
		Answer page = this.browser.authorize(Names.CONTOSO, "prompt", "select_account");
		assertThat(page.text()).contains("Pick an account", "aria-label=\"" + Names.BOB + "\"", "Use another account");
		assertThat(this.browser.press("/pick-account", "account", "").text()).contains("id=\"password\"");
	}

	@Test
	void anAccountCanBePicked() {
		signInAsBob();
		this.browser.authorize(Names.CONTOSO, "prompt", "select_account");
		Answer answer = this.browser.press("/pick-account", "account", "b0b00000-0000-4000-a000-00000000c002");
		assertThat(answer.parameters()).containsKey("code");
	}

	@Test
	void twoAccountsMustBeToldApart() {
		signInAsBob();
		this.browser.authorize(Names.CONTOSO, "prompt", "login");
		this.browser.signIn(Names.ALICE);
		assertThat(this.browser.authorize(Names.CONTOSO).text()).contains("Pick an account");
		assertThat(this.browser.authorize(Names.CONTOSO, "login_hint", Names.BOB).parameters()).containsKey("code");
		assertThat(this.browser.authorize(Names.CONTOSO, "prompt", "none").parameters()).containsEntry("error",
				"interaction_required");
	}

	@Test
	void aLoginHintFillsTheUserName() {
		assertThat(this.browser.authorize(Names.CONTOSO, "login_hint", Names.ALICE).text())
			.contains("value=\"" + Names.ALICE + "\"");
	}

	@Test
	void theOpaqueLoginHintOfAnIdTokenIsUnderstood() {
		this.browser.authorize(Names.CONTOSO, ID_TOKEN);
		String token = this.browser.signIn(Names.BOB).fields().get("id_token");
		String hint = (String) Answer.claims(token).getClaim("login_hint");
		assertThat(new Browser(this.mvc).authorize(Names.CONTOSO, "login_hint", hint).text())
			.contains("value=\"" + Names.BOB + "\"");
	}

	@Test
	void anIdTokenSaysWhoIsMeant() {
		this.browser.authorize(Names.CONTOSO, ID_TOKEN);
		String token = this.browser.signIn(Names.BOB).fields().get("id_token");
		this.browser.authorize(Names.CONTOSO, "prompt", "login");
		this.browser.signIn(Names.ALICE);
		assertThat(this.browser.authorize(Names.CONTOSO, "prompt", "none", "id_token_hint", token).parameters())
			.containsKey("code");
	}

	@Test
	void maxAgeAsksForThePasswordAgainAndPutsTheTimeIntoTheToken() {
		signInAsBob();
		this.clock.advance(Duration.ofMinutes(5));
		Answer page = this.browser.authorize(Names.CONTOSO, "response_type", "id_token", "nonce", "n1", "response_mode",
				"form_post", "max_age", "60");
		assertThat(page.text()).contains("id=\"password\"");
		JWTClaimsSet claims = Answer.claims(this.browser.enter(Names.BOB).fields().get("id_token"));
		assertThat((Long) claims.getClaim("auth_time")).isCloseTo(this.clock.instant().getEpochSecond(),
				org.assertj.core.api.Assertions.within(5L));
	}

	@Test
	void aSessionEndsAfterADay() {
		signInAsBob();
		this.clock.advance(Duration.ofHours(25));
		assertThat(this.browser.authorize(Names.CONTOSO).text()).contains("id=\"password\"");
	}

	private void signInAsBob() {
		this.browser.authorize(Names.CONTOSO);
		this.browser.signIn(Names.BOB);
	}

}
