package com.example.quartet.webapp.signout;

import java.util.Map;

import com.example.quartet.webapp.StandIn;
import com.example.quartet.webapp.Visitor;
import com.example.quartet.webapp.WebAppTest;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@WebAppTest
class SignOutTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Visitor ada;

	@Autowired
	private StandIn provider;

	@Test
	void aBrowserGoesOnToTheProviderByAPageOfOurs() {
		assertThat(this.ada.signsIn().submits("/logout", Map.of())).hasStatusOk()
			.doesNotContainHeader("Location")
			.bodyText()
			.contains("http-equiv=\"refresh\"", "url=" + this.provider.address() + "/" + StandIn.CONTOSO);
	}

	@Test
	void aBrowserThatStaysHereIsRedirectedAsEver() {
		assertThat(this.ada.signsIn().submits("/logout", Map.of("where", "here"))).hasStatus(302)
			.hasRedirectedUrl("http://localhost/");
	}

	@Test
	void whoHasSignedInAgainIsNotToldThatTheyAreSignedOut() {
		this.ada.cookies().put("QUARTET_SIGNED_OUT", new Cookie("QUARTET_SIGNED_OUT", "EVERYWHERE"));
		assertThat(this.ada.signsIn().opens("/")).bodyText().doesNotContain("You are signed out");
		assertThat(this.ada.cookies()).doesNotContainKey("QUARTET_SIGNED_OUT");
	}

	@Test
	void signingOutEndsOurSession() {
		this.ada.signsIn().sends("/logout", Map.of());
		assertThat(((MockHttpSession) this.ada.session()).isInvalid()).isTrue();
	}

	@Test
	void signingOutGoesOnAtTheProviderAndComesHome() {
		this.provider.writesInTheIdToken((claims) -> claims.claim("login_hint", "O.abc+/="));
		assertThat(this.ada.signsIn().sends("/logout", Map.of())).hasStatus(302)
			.hasRedirectedUrl(this.provider.address() + "/" + StandIn.CONTOSO
					+ "/oauth2/v2.0/logout?post_logout_redirect_uri=http%3A%2F%2Flocalhost%2F&logout_hint=O.abc%2B%2F%3D");
	}

	@Test
	void noTokenIsInTheAddressAlsoWithoutAHint() {
		assertThat(this.ada.signsIn().sends("/logout", Map.of())).redirectedUrl()
			.endsWith("/oauth2/v2.0/logout?post_logout_redirect_uri=http%3A%2F%2Flocalhost%2F");
	}

	@Test
	void whoLeavesHereOnlyIsNotSentToTheProvider() {
		var leaving = this.ada.signsIn().sends("/logout", Map.of("where", "here"));
		assertThat(leaving).hasStatus(302).hasRedirectedUrl("http://localhost/");
		assertThat(((MockHttpSession) this.ada.session()).isInvalid()).isTrue();
		assertThat(this.mvc.get().uri("/").cookie(leaving.getResponse().getCookie("QUARTET_SIGNED_OUT"))).bodyText()
			.contains("You are signed out here. Your organisation still knows you");
	}

	@Test
	void howToLeaveIsAChoice() {
		assertThat(this.ada.signsIn().opens("/logout")).hasStatusOk()
			.bodyText()
			.contains("Sign out everywhere", "Sign out only here");
		assertThat(this.ada.opens("/")).bodyText().contains("Ada Lovelace");
	}

	@Test
	void whoIsNotSignedInHasNothingToChoose() {
		assertThat(this.mvc.get().uri("/logout")).hasStatus(302).hasRedirectedUrl("/");
	}

	@Test
	void theHomePageSaysOnceThatTheVisitorIsSignedOut() {
		var leaving = this.ada.signsIn().sends("/logout", Map.of());
		var cookie = leaving.getResponse().getCookie("QUARTET_SIGNED_OUT");
		var home = this.mvc.get().uri("/").cookie(cookie).exchange();
		assertThat(home).bodyText().contains("You are signed out.");
		assertThat(home.getResponse().getCookie("QUARTET_SIGNED_OUT").getMaxAge()).isZero();
		assertThat(this.mvc.get().uri("/")).bodyText().doesNotContain("You are signed out.");
	}

}
