package com.example.quartet.webapp.pages;

import java.util.Map;

import com.example.quartet.webapp.Visitor;
import com.example.quartet.webapp.WebAppTest;
import com.example.quartet.webapp.WithSignedInPerson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@WebAppTest
class PageFrameTests {

	private static final String[] FRAME = { "class=\"top\"", "class=\"bottom\"", "class=\"languages\"" };

	@WithSignedInPerson
	private Visitor ada;

	@Autowired
	private Visitor stranger;

	@Autowired
	private MockMvcTester mvc;

	@ParameterizedTest
	@ValueSource(strings = {
			// region downstream
			"/profile",
			// endregion
			"/", "/todos", "/connect", "/logout", "/connect/return?state=unknown" })
	void everyPageHasTheFrameAndTheLanguageSwitch(String page) {
		assertThat(this.ada.opens(page)).bodyText().contains(FRAME);
	}

	@Test
	void aSignInThatFailedKeepsASignedInPersonVisiblySignedIn() {
		var asked = this.ada.beginsToSignIn("/todos");
		assertThat(this.ada.brings(Map.of("error", "access_denied", "state", Visitor.state(asked)))).bodyText()
			.contains(FRAME)
			.contains("Sign out", "href=\"/?lang=nl\"");
	}

	@Test
	void aSignInThatFailedShowsAStrangerTheFrameToo() {
		var asked = this.stranger.beginsToSignIn("/todos");
		assertThat(this.stranger.brings(Map.of("error", "access_denied", "state", Visitor.state(asked)))).bodyText()
			.contains(FRAME)
			.doesNotContain("Sign out");
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 404, 500 })
	void anErrorPageKeepsASignedInPersonVisiblySignedIn(int status) {
		assertThat(this.mvc.get()
			.uri("/error")
			.accept(MediaType.TEXT_HTML)
			.session((MockHttpSession) this.ada.session())
			.requestAttr("jakarta.servlet.error.status_code", status)).bodyText().contains(FRAME).contains("Sign out");
	}

}
