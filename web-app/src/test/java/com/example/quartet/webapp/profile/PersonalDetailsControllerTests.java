package com.example.quartet.webapp.profile;

import java.util.Base64;
import java.util.Map;

import com.example.quartet.webapp.StandIn;
import com.example.quartet.webapp.Visitor;
import com.example.quartet.webapp.WebAppTest;
import com.example.quartet.webapp.WithSignedInPerson;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@WebAppTest
class PersonalDetailsControllerTests {

	private static final String PERSONAL = "GET /api/me/personal";

	private static final String CLAIMS = "{\"access_token\":{\"acrs\":{\"essential\":true,\"value\":\"c1\"}}}";

	@WithSignedInPerson
	private Visitor ada;

	@Autowired
	private StandIn api;

	@Test
	void whoMayLookSeesTheDetails() {
		this.api.answers(PERSONAL, 200, """
				{"tid":"t","oid":"ada","phone":"+44 20 7946 0000","birthday":"1815-12-10","acrs":["c1"]}""");
		assertThat(this.ada.opens("/profile/personal")).hasStatusOk()
			.bodyText()
			.contains("+44 20 7946 0000", "10 December 1815", "<code>c1</code>");
	}

	@Test
	void aBirthdayThatCannotBeReadCostsNoOtherDetail() {
		this.api.answers(PERSONAL, 200, "{\"phone\":\"112\",\"birthday\":\"1990-02-30\",\"acrs\":[\"c1\"]}");
		assertThat(this.ada.opens("/profile/personal")).hasStatusOk().bodyText().contains("112", "not given");
	}

	@Test
	void aPersonChangesTheirDetails() {
		this.api.answers("PATCH /api/me/personal", 204, "");
		assertThat(this.ada.sends("/profile/personal", Map.of("phone", " +44 20 7946 0000 ", "birthday", "")))
			.hasRedirectedUrl("/profile/personal");
		assertThat(this.api.lastBody()).isEqualTo("{\"phone\":\"+44 20 7946 0000\",\"birthday\":null}");
	}

	@Test
	void whatWasTypedIsThereAgainAfterTheConsentToChange() {
		this.api.answers(PERSONAL, 200, "{\"phone\":null,\"birthday\":null,\"acrs\":[\"c1\"]}");
		this.api.challenges("PATCH /api/me/personal", 403,
				"Bearer error=\"consent_required\", scope=\"api://profiles/Profile.ReadWrite\"");
		assertThat(this.ada.sends("/profile/personal", Map.of("phone", "+44 20 7946 0000", "birthday", "")))
			.hasStatus(403)
			.bodyText()
			.contains("<code>Profile.ReadWrite</code>");
		assertThat(this.ada.opens("/profile/personal")).bodyText().contains("value=\"+44 20 7946 0000\"");
		assertThat(this.ada.opens("/profile/personal")).bodyText().doesNotContain("+44 20 7946 0000");
	}

	@Test
	void whatCannotBeSavedIsMarkedAndKept() {
		this.api.answers(PERSONAL, 200, "{\"phone\":null,\"birthday\":null,\"acrs\":[\"c1\"]}");
		assertThat(this.ada.sends("/profile/personal", Map.of("phone", "call me", "birthday", "2999-01-01")))
			.hasStatus(422)
			.bodyText()
			.contains("value=\"call me\"", "value=\"2999-01-01\"", "aria-describedby=\"phone-wrong\"",
					"aria-describedby=\"birthday-wrong\"");
		this.api.answers("PATCH /api/me/personal", 400,
				"{\"checks\":[{\"field\":\"birthday\",\"rule\":\"must lie between 1900-01-01 and today\"}]}");
		assertThat(this.ada.sends("/profile/personal", Map.of("phone", "", "birthday", "1815-12-10"))).hasStatus(422)
			.bodyText()
			.contains("value=\"1815-12-10\"", "aria-describedby=\"birthday-wrong\"");
	}

	@Test
	void anApiThatIsAwayIsSaidInASentence() {
		this.api.answers(PERSONAL, 503, "{}");
		assertThat(this.ada.opens("/profile/personal")).hasStatus(503)
			.bodyText()
			.contains("cannot be reached right now");
	}

	@Test
	void aStrongerSignInIsAskedForAndComesBackHere() {
		wantsAStrongerSignIn();
		assertThat(this.ada.opens("/profile/personal")).hasStatus(302)
			.hasRedirectedUrl("/oauth2/authorization/entra?page=%2Fprofile%2Fpersonal&way=code");
		var asked = this.ada.beginsToSignIn("/profile/personal");
		assertThat(asked.getFirst("claims"))
			.isEqualTo("%7B%22access_token%22:%7B%22acrs%22:%7B%22essential%22:true,%22value%22:%22c1%22%7D%7D%7D");
		assertThat(this.ada.finishes(asked)).hasRedirectedUrl("/profile/personal");
	}

	@Test
	void theStrongerSignInIsAskedForOnce() {
		wantsAStrongerSignIn();
		this.ada.opens("/profile/personal");
		this.ada.finishes(this.ada.beginsToSignIn("/profile/personal"));
		assertThat(this.ada.opens("/profile/personal")).hasStatus(403).doesNotContainHeader("Location");
		assertThat(this.ada.beginsToSignIn("/")).doesNotContainKey("claims");
	}

	@Test
	void noLinkCanAskForClaims() {
		assertThat(this.ada.beginsToSignIn(Map.of("claims", CLAIMS))).doesNotContainKey("claims");
	}

	@Test
	void aPlainSignInElsewhereAsksForNoMoreThanUsual() {
		wantsAStrongerSignIn();
		this.ada.opens("/profile/personal");
		assertThat(this.ada.beginsToSignIn("/todos")).doesNotContainKey("claims");
	}

	@Test
	void theTokenThatWasNotEnoughIsDropped() {
		wantsAStrongerSignIn();
		this.ada.opens("/profile/personal");
		assertThat(this.ada.opens("/todos")).hasStatus(302);
	}

	@Test
	void whoDeclinesStaysSignedInAndTheRestWorks() {
		wantsAStrongerSignIn();
		this.ada.opens("/profile/personal");
		var asked = this.ada.beginsToSignIn("/profile/personal");
		assertThat(this.ada.brings(Map.of("error", "access_denied", "state", Visitor.state(asked)))).hasStatus(403)
			.bodyText()
			.contains("You are still signed in");
		assertThat(this.ada.opens("/")).bodyText().contains("Ada Lovelace");
	}

	private void wantsAStrongerSignIn() {
		this.api.challenges(PERSONAL, 401,
				"Bearer realm=\"\", authorization_uri=\"x\", error=\"insufficient_claims\", claims=\"%s\""
					.formatted(Base64.getEncoder().encodeToString(CLAIMS.getBytes())));
	}

}
