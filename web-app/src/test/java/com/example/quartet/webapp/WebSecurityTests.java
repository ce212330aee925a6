package com.example.quartet.webapp;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@WebAppTest
class WebSecurityTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Visitor ada;

	@Autowired
	private StandIn standIn;

	@ParameterizedTest
	@ValueSource(strings = { "/apple-touch-icon.png", "/manifest.json", "/robots.txt" })
	void anIconBeginsNoSignIn(String file) {
		assertThat(this.mvc.get().uri(file).header("Sec-Fetch-Mode", "no-cors")).hasStatus(401)
			.doesNotContainHeader("Location");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/connect", "/logout", "/spa", "/css/quartet.css", "/favicon.ico", "/todos" })
	void headSaysWhatGetSays(String page) {
		int status = this.mvc.get().uri(page).exchange().getResponse().getStatus();
		assertThat(this.mvc.head().uri(page)).hasStatus(status);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/css/quartet.css", "/js/quartet.js", "/img/quartet.svg", "/actuator/health" })
	void anybodyMaySee(String page) {
		assertThat(this.mvc.get().uri(page)).hasStatusOk();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/todos", "/profile", "/actuator/env", "/whatever" })
	void nobodySeesTheRestWithoutSigningIn(String page) {
		assertThat(this.mvc.get().uri(page)).hasStatus(302)
			.hasRedirectedUrl("/oauth2/authorization/entra?page=" + page.replace("/", "%2F"));
	}

	@Test
	void aVisitorWhoOnlyLooksGetsNoSession() {
		assertThat(this.mvc.get().uri("/").exchange().getRequest().getSession(false)).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "HX-Request, true", "X-Requested-With, XMLHttpRequest", "Sec-Fetch-Mode, cors",
			"Accept, application/json" })
	void aScriptIsToldInsteadOfSentAway(String header, String value) {
		assertThat(this.mvc.get().uri("/todos").header(header, value)).hasStatus(401)
			.hasContentTypeCompatibleWith("application/problem+json")
			.doesNotContainHeader("Location");
	}

	@Test
	void nobodyIsSignedOutByAForgedForm() {
		this.ada.signsIn();
		assertThat(this.mvc.post().uri("/logout").session(session())).hasStatus(403);
		assertThat(this.ada.opens("/")).bodyText().contains("Ada Lovelace");
	}

	@Test
	void noToDoIsAddedByAForgedForm() {
		this.ada.signsIn();
		assertThat(this.mvc.post().uri("/todos").param("title", "Forged").session(session())).hasStatus(403);
	}

	@Test
	void aStaleFormKeepsWhatWasTyped() {
		assertThat(this.mvc.post().uri("/todos").param("title", "Buy milk")).hasStatus(403)
			.bodyText()
			.contains("href=\"/todos?title=Buy%20milk\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/todos", "/profile", "/whatever", "/css/quartet.css" })
	void everyPageRunsOnlyItsOwnScripts(String page) {
		assertThat(this.ada.signsIn().opens(page).getResponse().getHeader("Content-Security-Policy"))
			.contains("default-src 'none'", "script-src 'nonce-", "frame-ancestors 'none'", "base-uri 'none'")
			.doesNotContain("unsafe");
	}

	@Test
	void aNonceIsNeverUsedTwice() {
		assertThat(policy()).isNotEqualTo(policy());
	}

	@Test
	void formsLeadNowhereButHereAndToTheProvider() {
		assertThat(policy()).contains("form-action 'self' " + this.standIn.address() + ";");
	}

	@Test
	void otherSitesDoNotLearnWhichPageAVisitorCameFrom() {
		assertThat(this.mvc.get().uri("/")).hasHeader("Referrer-Policy", "same-origin");
	}

	@Test
	void theApiGetsTheAccessTokenOfTheSignedInPerson() {
		this.ada.signsIn().opens("/todos");
		assertThat(this.standIn.lastAuthorization()).isEqualTo("Bearer token-for-todo-api");
	}

	@Test
	void aWrongAddressIsAPageToo() {
		assertThat(this.ada.signsIn().sends("/whatever", Map.of())).hasStatus(404);
	}

	private String policy() {
		return this.mvc.get().uri("/").exchange().getResponse().getHeader("Content-Security-Policy");
	}

	private MockHttpSession session() {
		return (MockHttpSession) this.ada.session();
	}

}
