package com.example.quartet.webapp.consent;

import java.io.UnsupportedEncodingException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.example.quartet.webapp.StandIn;
import com.example.quartet.webapp.Visitor;
import com.example.quartet.webapp.WebAppTest;
import com.example.quartet.webapp.WithSignedInPerson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

@WebAppTest
class ConsentTests {

	@Autowired
	private MockMvcTester mvc;

	@WithSignedInPerson
	private Visitor ada;

	@WithSignedInPerson
	private Visitor grace;

	@Autowired
	private StandIn api;

	@BeforeEach
	void theApiNeedsConsent() {
		this.api.challenges("GET /api/me/personal", 403,
				"""
						Bearer realm="", authorization_uri="x", error="consent_required", scope="api://profiles/Personal.Read\"""");
	}

	@Test
	void signingInDoesNotAskForIt() {
		assertThat(this.ada.beginsToSignIn("/").getFirst("scope")).doesNotContain("Personal.Read");
	}

	@Test
	void thePageOffersOneButtonThatAsksInTheNameOfTheApi() {
		assertThat(this.ada.opens("/profile/personal")).hasStatus(403)
			.bodyText()
			.contains("needs your permission", "<code>Personal.Read</code>");
		assertThat(this.ada.opens("/consent/" + state()).getResponse().getRedirectedUrl()).contains(
				"client_id=80810000-0000-4000-8000-000000000002", "scope=openid%20api%3A%2F%2Fprofiles%2FPersonal.Read",
				"redirect_uri=http%3A%2F%2Flocalhost%2Flogin%2Foauth2%2Fcode%2Fconsent", "response_mode=form_post");
	}

	@Test
	void aPermissionIsNamedByTheSentenceOfItsConsent() {
		this.api.challenges("GET /api/me/personal", 403,
				"""
						Bearer realm="", authorization_uri="x", error="consent_required", scope="api://profiles/Profile.Personal.Read\"""");
		assertThat(this.ada.opens("/profile/personal")).bodyText()
			.contains("<strong>Read your personal details</strong> <code>Profile.Personal.Read</code>");
	}

	@Test
	void nobodyElseIsSentToConsent() {
		assertThat(this.grace.opens("/consent/" + state())).hasStatus(404);
	}

	@Test
	void whoConsentsGoesOnOnTheSamePage() {
		assertThat(back(this.ada, Map.of("code", "x", "state", state()))).hasRedirectedUrl("/profile/personal");
	}

	@Test
	void whoDeclinesIsToldSoAndTheRestWorks() {
		assertThat(back(this.ada, Map.of("error", "access_denied", "state", state())))
			.hasRedirectedUrl("/profile/personal?declined=true");
		assertThat(this.ada.opens("/profile/personal?declined=true")).bodyText()
			.contains("Only this page stays closed");
		assertThat(this.ada.opens("/todos")).hasStatusOk();
	}

	@Test
	void anAnswerCountsOnce() {
		String state = state();
		back(this.ada, Map.of("code", "x", "state", state));
		assertThat(back(this.ada, Map.of("code", "x", "state", state))).hasStatus(400);
	}

	@Test
	void anAnswerToSomebodyElseCountsForNothing() {
		assertThat(back(this.grace, Map.of("code", "x", "state", state()))).hasStatus(400);
	}

	@Test
	void withoutTheCookieTheAnswerIsPostedOnceMoreFromHere() {
		assertThat(this.mvc.post().uri("/login/oauth2/code/consent").param("code", "x").param("state", "y"))
			.hasStatusOk()
			.bodyText()
			.contains("action=\"/login/oauth2/code/consent\"");
	}

	@Test
	void aRefusalWithoutAWayOutIsAnOrdinaryErrorPage() {
		this.api.answers("GET /api/me/personal", 403, "{}");
		assertThat(this.ada.opens("/profile/personal")).hasStatus(403).bodyText().doesNotContain("Give permission");
	}

	@Test
	void aPermissionThatOnlyAnAdministratorGivesIsNamed() {
		this.api.challenges("GET /api/me/personal", 403,
				"Bearer error=\"insufficient_scope\", scope=\"api://profiles/Profile.Read\"");
		assertThat(this.ada.opens("/profile/personal")).hasStatus(403)
			.bodyText()
			.contains("An administrator of your organisation can give it to you", "<code>Profile.Read</code>",
					"page=/profile/personal&amp;prompt=select_account");
	}

	private String state() {
		String page = body();
		Matcher matcher = Pattern.compile("/consent/([\\w-]+)").matcher(page);
		assertThat(matcher.find()).isTrue();
		return matcher.group(1);
	}

	private String body() {
		try {
			return this.ada.opens("/profile/personal").getResponse().getContentAsString();
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static MvcTestResult back(Visitor visitor, Map<String, String> answer) {
		return visitor.brings("/login/oauth2/code/consent", answer);
	}

}
