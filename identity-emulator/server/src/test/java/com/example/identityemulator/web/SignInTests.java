package com.example.identityemulator.web;

import java.time.Duration;

import com.example.identityemulator.Answer;
import com.example.identityemulator.Browser;
import com.example.identityemulator.EmulatorTest;
import com.example.identityemulator.Names;
import com.example.identityemulator.TestClock;
import com.example.identityemulator.directory.Consents;
import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@EmulatorTest
class SignInTests {

	private static final String[] ID_TOKEN = { "response_type", "id_token", "nonce", "n1", "response_mode",
			"form_post" };

	@Autowired
	MockMvcTester mvc;

	@Autowired
	TestClock clock;

	@Autowired
	Consents consents;

	private Browser browser;

	@BeforeEach
	void open() {
		this.browser = new Browser(this.mvc);
	}

	@Test
	void thePageNamesTheApplicationAndShowsTheSampleAccounts() {
		Answer page = this.browser.authorize(Names.CONTOSO);
		assertThat(page.text()).contains("Shop", Names.ALICE, Names.PASSWORD, "not Microsoft",
				"name=\"username\" id=\"username\"", "name=\"password\" id=\"password\"", ">Sign in</button>");
	}

	@Test
	void accountsOfOtherTenantsStandBelowALineThatSaysSo() {
		String page = this.browser.authorize(Names.CONTOSO).text();
		assertThat(page.indexOf(Names.ADA)).isLessThan(page.indexOf("Not in Contoso"));
		assertThat(page.substring(page.indexOf("Not in Contoso"))).contains(Names.FRIDA, Names.DAVE);
	}

	@Test
	void badgesSayWhatWillHappenToAnAccount() {
		this.consents.reset();
		assertThat(sample(this.browser.authorize(Names.CONTOSO), Names.ADA)).contains(">administrator<")
			.doesNotContain(">guest<", ">consent already given<");
		assertThat(sample(this.browser.authorize(Names.CONTOSO), Names.BOB)).contains(">consent already given<")
			.doesNotContain(">administrator<");
		assertThat(sample(this.browser.authorize(Names.FABRIKAM), Names.ALICE)).contains(">guest<");
		assertThat(sample(this.browser.authorize(Names.CONTOSO, "prompt", "consent"), Names.BOB))
			.doesNotContain(">consent already given<");
	}

	@Test
	void aSampleAccountIsFilledInWithoutAScriptToo() {
		this.browser.authorize(Names.CONTOSO);
		assertThat(this.browser.press("/sign-in", "fill", Names.BOB).text()).contains("value=\"" + Names.BOB + "\"",
				"value=\"" + Names.PASSWORD + "\"");
	}

	@Test
	void aWrongPasswordIsSaidOnThePage() {
		this.browser.authorize(Names.CONTOSO);
		Answer page = this.browser.press("/sign-in", "username", Names.BOB, "password", "wrong");
		assertThat(page.text()).contains("AADSTS50126", "value=\"" + Names.BOB + "\"").doesNotContain("wrong\"");
	}

	@Test
	void whoTriesOutPasswordsIsLockedOutEvenWithTheRightOne() {
		this.browser.authorize("common");
		for (int i = 0; i < 10; i++) {
			this.browser.press("/sign-in", "username", Names.FRIDA, "password", "wrong" + i);
		}
		assertThat(this.browser.enter(Names.FRIDA).text()).contains("AADSTS50053");
		this.clock.advance(Duration.ofSeconds(61));
		assertThat(this.browser.enter(Names.FRIDA).text()).doesNotContain("AADSTS50053");
	}

	@Test
	void somebodyFromAnotherTenantIsSentAwayButMayTryAnotherAccount() {
		this.browser.authorize(Names.CONTOSO);
		assertThat(this.browser.enter(Names.FRIDA).text()).contains("AADSTS50020", "id=\"password\"");
		assertThat(this.browser.signIn(Names.BOB).parameters()).containsKey("code");
	}

	@Test
	void aPersonalAccountIsNotForOrganizations() {
		this.browser.authorize("organizations");
		assertThat(this.browser.enter(Names.DAVE).text()).contains("AADSTS50020");
	}

	@Test
	void aPersonalAccountSignsInAtCommon() {
		this.browser.authorize("common", ID_TOKEN);
		JWTClaimsSet claims = Answer.claims(this.browser.signIn(Names.DAVE).fields().get("id_token"));
		assertThat(claims.getClaim("tid")).isEqualTo(Names.PERSONAL);
		assertThat(claims.getIssuer()).contains(Names.PERSONAL);
	}

	@Test
	void aGuestKeepsThePasswordAndGetsAnotherIdentity() {
		this.browser.authorize(Names.FABRIKAM, ID_TOKEN);
		JWTClaimsSet claims = Answer.claims(this.browser.signIn(Names.ALICE).fields().get("id_token"));
		assertThat(claims.getClaim("oid")).isEqualTo(Names.ALICES_ID_IN_FABRIKAM);
		assertThat(claims.getClaim("tid")).isEqualTo(Names.FABRIKAM);
	}

	@Test
	void theSubjectDiffersFromApplicationToApplication() {
		this.browser.authorize(Names.CONTOSO, "response_type", "code id_token", "nonce", "n1", "response_mode",
				"form_post");
		String idToken = this.browser.signIn(Names.BOB).fields().get("id_token");
		assertThat(Answer.claims(idToken).getSubject()).isNotEqualTo(Answer.claims(idToken).getClaim("oid"));
	}

	@Test
	void cancellingIsToldToTheApplication() {
		this.browser.authorize(Names.CONTOSO);
		assertThat(this.browser.press("/cancel").parameters()).containsEntry("error", "access_denied")
			.containsEntry("state", "a|b")
			.hasEntrySatisfying("error_description", (text) -> assertThat(text).startsWith("AADSTS65004"));
	}

	@Test
	void theFormOfOneBrowserIsWorthNothingInAnother() {
		String flow = this.browser.authorize(Names.CONTOSO).fields().get("flow");
		Browser victim = new Browser(this.mvc);
		victim.authorize(Names.CONTOSO);
		Answer answer = victim.open("/");
		assertThat(answer.status()).isEqualTo(200);
		assertThat(victim.press("/sign-in", "flow", flow, "username", Names.BOB, "password", Names.PASSWORD).text())
			.contains("AADSTS165000");
	}

	@Test
	void theCookieChangesWhenSomebodySignsIn() {
		this.browser.authorize(Names.CONTOSO);
		Cookie before = this.browser.cookie();
		this.browser.signIn(Names.BOB);
		assertThat(this.browser.cookie().getValue()).isNotEqualTo(before.getValue());
		assertThat(this.browser.cookie().isHttpOnly()).isTrue();
		assertThat(this.browser.cookie().getAttribute("SameSite")).isEqualTo("Lax");
	}

	@Test
	void overHttpsTheCookieTravelsAcrossSites() {
		Answer answer = new Answer(this.mvc.get()
			.uri("/common/oauth2/v2.0/authorize?client_id={app}&response_type=code&scope=openid", Names.WEB_APP)
			.secure(true)
			.exchange());
		assertThat(answer.header("Set-Cookie")).contains("Secure", "SameSite=None", "HttpOnly");
	}

	private static String sample(Answer page, String username) {
		String from = page.text().substring(page.text().indexOf("name=\"fill\" value=\"" + username + "\""));
		return from.substring(0, from.indexOf("</button>"));
	}

}
