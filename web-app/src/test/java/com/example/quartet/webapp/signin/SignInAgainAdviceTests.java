package com.example.quartet.webapp.signin;

import com.example.quartet.webapp.StandIn;
import com.example.quartet.webapp.Visitor;
import com.example.quartet.webapp.WebAppTest;
import com.example.quartet.webapp.WithSignedInPerson;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@WebAppTest
class SignInAgainAdviceTests {

	@Autowired
	private MockMvcTester mvc;

	@WithSignedInPerson
	private Visitor ada;

	@Autowired
	private StandIn api;

	@Test
	void aRefusedTokenLeadsToSignInAndBack() {
		this.api.answers("GET /api/todos", 401, "{}");
		assertThat(this.ada.opens("/todos?open=x")).hasStatus(302)
			.hasRedirectedUrl("/oauth2/authorization/entra?page=%2Ftodos%3Fopen%3Dx&way=code");
	}

	@Test
	void aSecondRefusalEndsOnAPage() {
		this.api.answers("GET /api/todos", 401, "{}");
		this.ada.opens("/todos");
		this.ada.signsIn();
		assertThat(this.ada.opens("/todos")).hasStatus(403).bodyText().contains("does not accept your sign-in");
	}

	@Test
	void anApiWhoseClockIsWrongIsNamedWithBothTimes() {
		this.api.challenges("GET /api/todos", 401, """
				Bearer error="invalid_token", error_description="Jwt used before 2026-11-29T12:00:00Z, \
				and the clock of this API says 2026-11-29T11:57:00Z\"""");
		this.ada.opens("/todos");
		this.ada.signsIn();
		assertThat(this.ada.opens("/todos")).hasStatus(403)
			.bodyText()
			.contains("A clock is wrong", "before 2026-11-29T12:00:00Z", "says 2026-11-29T11:57:00Z");
	}

	@Test
	void everyTabIsSentToSignInWhenTheTokenHasEnded() {
		this.api.answers("GET /api/todos", 401, "{}");
		for (int tab = 0; tab < 5; tab++) {
			assertThat(this.ada.opens("/todos")).hasStatus(302);
			this.ada.beginsToSignIn("/todos");
		}
	}

	// region downstream
	@Test
	void aStrongerSignInThatWasLeftIsAskedForAgain() {
		stepUpIsNeeded();
		for (int i = 0; i < 4; i++) {
			this.ada.signsIn();
			assertThat(this.ada.opens("/profile/personal")).hasStatus(302);
			assertThat(this.ada.beginsToSignIn("/profile/personal")).containsKey("claims");
		}
	}
	// endregion

	// region downstream
	@Test
	void aSilentSignInIsNoStrongerOne() {
		stepUpIsNeeded();
		this.ada.opens("/profile/personal");
		this.ada.signsIn();
		assertThat(this.ada.opens("/profile/personal")).hasStatus(302);
	}
	// endregion

	// region downstream
	@Test
	void aStrongerSignInThatDidNotHelpIsNotRepeated() {
		stepUpIsNeeded();
		this.ada.opens("/profile/personal");
		this.ada.finishes(this.ada.beginsToSignIn("/profile/personal"));
		assertThat(this.ada.opens("/profile/personal")).hasStatus(403);
	}
	// endregion

	// region downstream
	private void stepUpIsNeeded() {
		this.api.challenges("GET /api/me/personal", 401, "Bearer error=\"insufficient_claims\", claims=\"e30=\"");
	}
	// endregion

	@Test
	void aRefusedTokenIsNotUsedAgain() {
		this.api.answers("GET /api/todos", 401, "{}");
		this.ada.opens("/todos");
		this.api.behave();
		assertThat(this.ada.opens("/todos")).hasRedirectedUrl("/oauth2/authorization/entra?page=%2Ftodos&way=code");
		this.ada.signsIn();
		assertThat(this.ada.opens("/todos")).hasStatusOk();
	}

	@Test
	void aScriptIsToldInsteadOfSentAwayWhenItsTokenIsRefused() {
		this.api.answers("GET /api/todos", 401, "{}");
		assertThat(
				this.mvc.get().uri("/todos").session((MockHttpSession) this.ada.session()).header("HX-Request", "true"))
			.hasStatus(401)
			.doesNotContainHeader("Location");
	}

	@Test
	void anApiThatIsAwayEndsNoSession() {
		this.api.answers("GET /api/todos", 503, "{}");
		assertThat(this.ada.opens("/todos")).hasStatus(503).bodyText().contains("cannot be reached");
		this.api.behave();
		assertThat(this.ada.opens("/todos")).hasStatusOk();
	}

}
