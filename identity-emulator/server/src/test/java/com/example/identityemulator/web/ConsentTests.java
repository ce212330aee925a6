package com.example.identityemulator.web;

import com.example.identityemulator.Answer;
import com.example.identityemulator.Browser;
import com.example.identityemulator.EmulatorTest;
import com.example.identityemulator.Names;
import com.example.identityemulator.TokenEndpoint;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@EmulatorTest
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_EACH_TEST_METHOD)
class ConsentTests {

	@Autowired
	MockMvcTester mvc;

	@Autowired
	TokenEndpoint tokens;

	private Browser browser;

	@BeforeEach
	void open() {
		this.browser = new Browser(this.mvc);
		this.browser.authorize(Names.CONTOSO);
	}

	@Test
	void onePageCoversTheApiAndTheApiBehindIt() {
		Answer page = this.browser.enter(Names.ALICE);
		assertThat(page.text()).contains("Permissions requested", "Shop", "Sign you in", "Read your orders",
				"Read and change your orders", "Profiles", "through", "Read your profile",
				"See your display name, time zone and working days.", ">Accept</button>", ">Cancel</button>");
		String code = this.browser.press("/consent").parameters().get("code");
		String accessToken = this.tokens.redeem(code).json("access_token");
		assertThat(this.tokens.onBehalfOf(accessToken, "api://" + Names.PROFILES_API + "/Profile.Read").status())
			.isEqualTo(200);
	}

	@Test
	void whatWasAcceptedIsNotAskedAgainButSomethingNewIs() {
		this.browser.signIn(Names.ALICE);
		assertThat(this.browser.authorize(Names.CONTOSO).parameters()).containsKey("code");
		Answer page = this.browser.authorize(Names.CONTOSO, "scope",
				"openid api://" + Names.PROFILES_API + "/Profile.Personal.Read");
		assertThat(page.text()).contains("Read your personal details").doesNotContain("Sign you in");
	}

	@Test
	void whoDeclinesIsReportedAsDenied() {
		this.browser.enter(Names.ALICE);
		Answer answer = this.browser.press("/cancel");
		assertThat(answer.parameters()).containsEntry("error", "access_denied").containsEntry("state", "a|b");
		assertThat(answer.parameters().get("error_description"))
			.startsWith("AADSTS65004: User declined to consent to access the app.");
	}

	@Test
	void onlyAnAdministratorMayAcceptForEverybody() {
		assertThat(this.browser.enter(Names.ALICE).text()).doesNotContain("name=\"everybody\"");
		this.browser.press("/consent", "everybody", "true");
		Browser bob = new Browser(this.mvc);
		bob.authorize(Names.CONTOSO, "scope", "openid api://" + Names.PROFILES_API + "/Profile.ReadWrite");
		assertThat(bob.enter(Names.BOB).text()).contains("Read and change your profile");
	}

	@Test
	void whatNeedsAnAdministratorIsNotAPersonsToAccept() {
		String scope = "openid https://graph.microsoft.com/Directory.Read.All";
		Browser bob = new Browser(this.mvc);
		bob.authorize(Names.CONTOSO, "scope", scope);
		assertThat(bob.enter(Names.BOB).parameters()).containsEntry("error", "access_denied")
			.hasEntrySatisfying("error_description", (text) -> assertThat(text).startsWith("AADSTS90094"));
		Browser administrator = new Browser(this.mvc);
		administrator.authorize(Names.CONTOSO, "scope", scope);
		assertThat(administrator.enter(Names.ADA).text()).contains("Directory.Read.All");
	}

	@Test
	void anAdministratorsConsentSparesEverybodyElse() {
		assertThat(this.browser.enter(Names.ADA).text()).contains("name=\"everybody\"");
		this.browser.press("/consent", "everybody", "true");
		Browser alice = new Browser(this.mvc);
		alice.authorize(Names.CONTOSO);
		assertThat(alice.enter(Names.ALICE).parameters()).containsKey("code");
	}

	@Test
	void promptConsentShowsThePageAlthoughAllIsAgreed() {
		this.browser.enter(Names.BOB);
		assertThat(this.browser.authorize(Names.CONTOSO, "prompt", "consent").text()).contains("Permissions requested",
				"Read your orders");
	}

	@Test
	void promptNoneSaysThatConsentIsMissing() {
		this.browser.enter(Names.ALICE);
		Answer answer = this.browser.authorize(Names.CONTOSO, "prompt", "none");
		assertThat(answer.parameters()).containsEntry("error", "interaction_required")
			.hasEntrySatisfying("error_uri", (uri) -> assertThat(uri).endsWith("code=65001"));
	}

	@Test
	void whoHasAgreedBeforehandGoesStraightThrough() {
		assertThat(this.browser.enter(Names.BOB).parameters()).containsKey("code");
	}

}
