package com.example.identityemulator.web;

import com.example.identityemulator.Answer;
import com.example.identityemulator.Browser;
import com.example.identityemulator.EmulatorTest;
import com.example.identityemulator.Names;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@EmulatorTest
@DirtiesContext
class MyAppsTests {

	@Autowired
	MockMvcTester mvc;

	private Browser browser;

	@BeforeEach
	void letTheWebAppIn() {
		this.browser = new Browser(this.mvc);
		this.browser.authorize(Names.CONTOSO);
		this.browser.signIn(Names.ALICE);
	}

	@Test
	void whoIsNotSignedInIsAskedToSignIn() {
		Browser stranger = new Browser(this.mvc);
		assertThat(stranger.open("/my-apps").location()).isEqualTo("/common/my-apps");
		assertThat(stranger.open("/common/my-apps").text())
			.contains("to continue to <strong dir=\"auto\">My apps</strong>");
		assertThat(stranger.enter(Names.ALICE).text()).contains("<h1>My apps</h1>", Names.ALICE);
	}

	@Test
	void everyApplicationIsListedWithWhatItMayDo() {
		assertThat(this.browser.open("/common/my-apps").text()).contains("<h2 dir=\"auto\">Shop</h2>",
				"Read your orders", "<h2 dir=\"auto\">Orders</h2>", "Read your profile");
	}

	@Test
	void whatIsRemovedMustAskAgain() {
		assertThat(this.browser.authorize(Names.CONTOSO).parameters()).containsKey("code");
		this.browser.open("/common/my-apps");
		Answer page = this.browser.press("/my-apps/revoke", "application", Names.WEB_APP);
		assertThat(page.text()).contains("<h1>My apps</h1>").doesNotContain("<h2 dir=\"auto\">Shop</h2>");
		assertThat(this.browser.authorize(Names.CONTOSO).text()).contains("Permissions requested");
	}

	@Test
	void nobodyRemovesWhatSomebodyElseAgreedTo() {
		Browser bobs = new Browser(this.mvc);
		bobs.open("/common/my-apps");
		bobs.enter(Names.BOB);
		bobs.press("/my-apps/revoke", "application", Names.WEB_APP);
		assertThat(this.browser.open("/common/my-apps").text()).contains("<h2 dir=\"auto\">Shop</h2>");
	}

	@Test
	void theFormOfAnotherBrowserIsWorthNothing() {
		String flow = this.browser.open("/common/my-apps").fields().get("flow");
		Browser stranger = new Browser(this.mvc);
		stranger.open("/devicelogin");
		Answer page = stranger.press("/my-apps/revoke", "flow", flow, "application", Names.WEB_APP);
		assertThat(page.text()).contains("AADSTS165000");
		assertThat(this.browser.open("/common/my-apps").text()).contains("<h2 dir=\"auto\">Shop</h2>");
	}

	@Test
	void beforeThePasswordNothingIsRemoved() {
		Browser stranger = new Browser(this.mvc);
		stranger.open("/common/my-apps");
		assertThat(stranger.press("/my-apps/revoke", "application", Names.WEB_APP).text()).contains("id=\"password\"");
	}

	@Test
	void anotherTenantIsAnotherList() {
		Answer page = this.browser.open("/" + Names.FABRIKAM + "/my-apps");
		assertThat(page.text()).contains("at <span dir=\"auto\">Fabrikam</span>",
				"You have not let any app use your data.");
	}

	@Test
	void lookingIsNotBeingTold() {
		this.browser.open("/common/my-apps");
		assertThat(this.browser.open("/common/oauth2/v2.0/logout").text()).contains("<dt dir=\"auto\">Shop</dt>")
			.doesNotContain("<dt dir=\"auto\">My apps</dt>");
	}

}
