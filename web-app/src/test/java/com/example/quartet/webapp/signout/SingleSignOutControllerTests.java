package com.example.quartet.webapp.signout;

import com.example.quartet.webapp.StandIn;
import com.example.quartet.webapp.Visitor;
import com.example.quartet.webapp.WebAppTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@WebAppTest
class SingleSignOutControllerTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Visitor ada;

	@Autowired
	private Visitor grace;

	@Autowired
	private StandIn provider;

	@BeforeEach
	void bothAreSignedIn() {
		signIn(this.ada, "sid-of-ada");
		signIn(this.grace, "sid-of-grace");
	}

	@Test
	void theProviderEndsTheRightSession() {
		assertThat(this.mvc.get().uri("/logout/front-channel?sid=sid-of-ada")).hasStatusOk();
		assertThat(isSignedIn(this.ada)).isFalse();
		assertThat(isSignedIn(this.grace)).isTrue();
	}

	@Test
	void anUnknownSessionIsSignedOutAlready() {
		assertThat(this.mvc.get().uri("/logout/front-channel?sid=whose")).hasStatusOk();
		assertThat(isSignedIn(this.ada)).isTrue();
	}

	@Test
	void anIssuerThatIsNamedMustBeRight() {
		this.mvc.get().uri("/logout/front-channel?sid=sid-of-ada&iss=https://elsewhere.example").exchange();
		assertThat(isSignedIn(this.ada)).isTrue();
		this.mvc.get()
			.uri("/logout/front-channel")
			.param("sid", "sid-of-ada")
			.param("iss", this.provider.address() + "/" + StandIn.CONTOSO + "/v2.0")
			.exchange();
		assertThat(isSignedIn(this.ada)).isFalse();
	}

	@Test
	void withoutASidTheSessionEndsThatTheProvidersFrameBrings() {
		assertThat(frame("iframe", this.provider.address() + "/")).hasStatusOk();
		assertThat(isSignedIn(this.ada)).isFalse();
		assertThat(isSignedIn(this.grace)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "document", "image", "empty", "script" })
	void nothingButAFrameSignsAnybodyOut(String destination) {
		assertThat(frame(destination, this.provider.address() + "/")).hasStatusOk();
		assertThat(isSignedIn(this.ada)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://elsewhere.example/", "http://127.0.0.1.elsewhere.example/", "null", "" })
	void noFrameOfAnotherSiteSignsAnybodyOut(String site) {
		assertThat(frame("iframe", site)).hasStatusOk();
		assertThat(isSignedIn(this.ada)).isTrue();
	}

	@Test
	void aLinkOnAnyPageSignsNobodyOut() {
		assertThat(this.ada.opens("/logout/front-channel")).hasStatusOk();
		assertThat(this.ada.opens("/logout/front-channel?sid=")).hasStatusOk();
		assertThat(isSignedIn(this.ada)).isTrue();
	}

	@Test
	void theSessionOfAnEarlierSignInIsNoLongerOurs() {
		signIn(this.ada, "newer-sid");
		this.mvc.get().uri("/logout/front-channel?sid=sid-of-ada").exchange();
		assertThat(isSignedIn(this.ada)).isTrue();
	}

	@Test
	void onlyTheProviderMayFrameIt() {
		var answer = this.mvc.get().uri("/logout/front-channel?sid=x").exchange();
		assertThat(answer).doesNotContainHeader("X-Frame-Options");
		assertThat(answer.getResponse().getHeader("Cache-Control")).contains("no-store");
		assertThat(answer.getResponse().getHeader("Content-Security-Policy"))
			.endsWith("frame-ancestors " + this.provider.address());
	}

	private MvcTestResult frame(String destination, String site) {
		return this.mvc.get()
			.uri("/logout/front-channel")
			.session((MockHttpSession) this.ada.session())
			.header("Sec-Fetch-Dest", destination)
			.header("Referer", site)
			.exchange();
	}

	private void signIn(Visitor person, String sid) {
		this.provider.writesInTheIdToken((claims) -> claims.claim("sid", sid));
		person.signsIn();
	}

	private static boolean isSignedIn(Visitor person) {
		return !((MockHttpSession) person.session()).isInvalid();
	}

}
