package com.example.identityemulator.web;

import com.example.identityemulator.Answer;
import com.example.identityemulator.Browser;
import com.example.identityemulator.EmulatorTest;
import com.example.identityemulator.Names;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@EmulatorTest
class SignOutTests {

	private static final String SIGN_OUT = "/" + Names.CONTOSO + "/oauth2/v2.0/logout";

	private static final String AND_BACK = SIGN_OUT + "?post_logout_redirect_uri=http://localhost:8080/&state=42";

	@Autowired
	MockMvcTester mvc;

	private Browser browser;

	private String idToken;

	@BeforeEach
	void signIn() {
		this.browser = new Browser(this.mvc);
		this.browser.authorize(Names.CONTOSO, "response_type", "id_token", "nonce", "n1", "response_mode", "form_post");
		this.idToken = this.browser.signIn(Names.BOB).fields().get("id_token");
	}

	@Test
	void everyApplicationOfTheSessionIsToldBeforeGoingBack() {
		Answer page = this.browser.open(AND_BACK);
		assertThat(page.text())
			.contains("src=\"http://localhost:8080/logout/front-channel?sid="
					+ Answer.claims(this.idToken).getClaim("sid"))
			.contains("href=\"http://localhost:8080/?state=42\"");
		assertThat(page.header("Content-Security-Policy")).contains("frame-src http://localhost:8080;");
	}

	@Test
	void theNextSignInNeedsThePassword() {
		this.browser.open(SIGN_OUT);
		assertThat(this.browser.authorize(Names.CONTOSO).text()).contains("id=\"password\"");
	}

	@Test
	void withoutASessionThereIsNothingToWaitFor() {
		assertThat(new Browser(this.mvc).open(AND_BACK).location()).isEqualTo("http://localhost:8080/?state=42");
	}

	@Test
	void anUnregisteredAddressIsNotFollowed() {
		Answer page = this.browser.open(SIGN_OUT + "?post_logout_redirect_uri=http://localhost:8080/evil");
		assertThat(page.location()).isNull();
		assertThat(page.text()).contains("You are signed out").doesNotContain("evil");
	}

	@Test
	void aHintMustBeAnIdTokenOfOurs() {
		assertThat(this.browser.open(AND_BACK + "&id_token_hint=nonsense").text()).contains("AADSTS90014");
		assertThat(this.browser.open(AND_BACK + "&id_token_hint=" + this.idToken).text()).contains("<iframe");
	}

	@Test
	void thePageNamesEveryApplicationAndTheAddressThatIsCalled() {
		Answer page = this.browser.open(SIGN_OUT);
		assertThat(page.text())
			.contains("<dt dir=\"auto\">Shop</dt>", "<code>http://localhost:8080/logout/front-channel?sid=")
			.contains("data-application=\"" + Names.WEB_APP + "\"");
	}

	@Test
	void theHintDecidesWhoseAddressesCount() {
		String address = SIGN_OUT + "?post_logout_redirect_uri=http://localhost:8080/connect/return&id_token_hint="
				+ this.idToken;
		assertThat(this.browser.open(address).text()).contains("href=\"http://localhost:8080/connect/return\"");
	}

	@Test
	void aPostedFormSignsOutToo() {
		Answer answer = new Answer(this.mvc.post().uri(SIGN_OUT).param("state", "4 2").exchange());
		assertThat(answer.location()).isEqualTo(SIGN_OUT + "?state=4%202");
	}

}
