package com.example.identityemulator.web;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.example.identityemulator.Answer;
import com.example.identityemulator.Browser;
import com.example.identityemulator.EmulatorTest;
import com.example.identityemulator.Names;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.HtmlUtils;

import static org.assertj.core.api.Assertions.assertThat;

@EmulatorTest
class SeveralAccountsTests {

	private static final String SIGN_OUT = "/common/oauth2/v2.0/logout";

	private static final String AND_BACK = SIGN_OUT + "?post_logout_redirect_uri=http://localhost:8080/&state=4%202";

	@Autowired
	MockMvcTester mvc;

	private Browser browser;

	private String alicesIdToken;

	private String bobsIdToken;

	@BeforeEach
	void signInTwice() {
		this.browser = new Browser(this.mvc);
		this.alicesIdToken = signIn(Names.ALICE);
		this.bobsIdToken = signIn(Names.BOB);
	}

	@Test
	void eachAccountHasASessionOfItsOwn() {
		assertThat(sid(this.alicesIdToken)).isNotEqualTo(sid(this.bobsIdToken));
	}

	@Test
	void theSessionKeepsItsNameWhenThePasswordIsEnteredAgain() {
		assertThat(sid(signIn(Names.BOB))).isEqualTo(sid(this.bobsIdToken));
	}

	@Test
	void everyAccountCanBePicked() {
		signIn(Names.FRIDA, "common");
		Answer page = this.browser.authorize("common", "prompt", "select_account");
		assertThat(page.text()).contains(Names.ALICE, Names.BOB, Names.FRIDA, "Use another account");
	}

	@Test
	void theSidOfAnIdTokenSaysWhichAccountIsMeant() {
		Map<String, String> answer = this.browser
			.authorize(Names.CONTOSO, "prompt", "none", "sid", sid(this.alicesIdToken), "response_type", "id_token",
					"nonce", "n1", "scope", "openid profile")
			.parameters();
		assertThat(sid(answer.get("id_token"))).isEqualTo(sid(this.alicesIdToken));
		assertThat(this.browser.authorize(Names.CONTOSO, "prompt", "none", "sid", "somebody-elses").parameters())
			.containsEntry("error", "login_required");
	}

	@Test
	void nobodyIsSignedOutBeforeSomebodySaysWho() {
		Answer page = this.browser.open(AND_BACK);
		assertThat(page.text()).contains("Which account do you want to sign out of?", Names.ALICE, Names.BOB)
			.doesNotContain("<iframe");
		assertThat(stillSignedIn(Names.ALICE)).isTrue();
		assertThat(stillSignedIn(Names.BOB)).isTrue();
	}

	@Test
	void theOnePickedIsSignedOutAndTheOtherStays() {
		Answer page = this.browser.open(link(this.browser.open(AND_BACK), "Bob Bakker"));
		assertThat(page.text()).contains("sid=" + sid(this.bobsIdToken), "href=\"http://localhost:8080/?state=4%202\"")
			.doesNotContain(sid(this.alicesIdToken));
		assertThat(stillSignedIn(Names.BOB)).isFalse();
		assertThat(stillSignedIn(Names.ALICE)).isTrue();
	}

	@Test
	void allCanBeSignedOutAtOnce() {
		Answer page = this.browser.open(link(this.browser.open(SIGN_OUT), "All of them"));
		assertThat(page.text()).contains(sid(this.bobsIdToken), sid(this.alicesIdToken));
		assertThat(stillSignedIn(Names.ALICE)).isFalse();
	}

	@Test
	void aHintNamesTheAccount() {
		assertThat(this.browser.open(SIGN_OUT + "?logout_hint=" + Names.BOB).text()).contains(sid(this.bobsIdToken))
			.doesNotContain(sid(this.alicesIdToken));
		assertThat(this.browser.open(SIGN_OUT + "?id_token_hint=" + this.alicesIdToken).text())
			.contains(sid(this.alicesIdToken));
	}

	@Test
	void theOpaqueHintOfAnIdTokenNamesItToo() {
		String hint = (String) Answer.claims(this.bobsIdToken).getClaim("login_hint");
		assertThat(hint).isNotBlank();
		assertThat(this.browser.open(SIGN_OUT + "?logout_hint=" + hint).text()).contains(sid(this.bobsIdToken));
	}

	@Test
	void aHintAtSomebodyElseSignsNobodyOut() {
		assertThat(this.browser.open(AND_BACK + "&logout_hint=" + Names.ADA).location())
			.isEqualTo("http://localhost:8080/?state=4%202");
		assertThat(stillSignedIn(Names.BOB)).isTrue();
	}

	private String signIn(String username) {
		return signIn(username, Names.CONTOSO);
	}

	private String signIn(String username, String tenant) {
		this.browser.authorize(tenant, "response_type", "id_token", "nonce", "n1", "response_mode", "form_post",
				"prompt", "login", "scope", "openid profile");
		return this.browser.signIn(username).fields().get("id_token");
	}

	private boolean stillSignedIn(String username) {
		Map<String, String> answer = this.browser
			.authorize(Names.CONTOSO, "prompt", "none", "login_hint", username, "scope", "openid")
			.parameters();
		return !"login_required".equals(answer.get("error"));
	}

	private String sid(String idToken) {
		return (String) Answer.claims(idToken).getClaim("sid");
	}

	private String link(Answer page, String text) {
		Matcher link = Pattern.compile("href=\"([^\"]+)\"[^>]*>\\s*<span[^>]* class=\"name\">" + text)
			.matcher(page.text());
		assertThat(link.find()).isTrue();
		return HtmlUtils.htmlUnescape(link.group(1));
	}

}
