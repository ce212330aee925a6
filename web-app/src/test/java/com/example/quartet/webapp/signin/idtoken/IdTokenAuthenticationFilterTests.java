package com.example.quartet.webapp.signin.idtoken;

import java.util.Map;

import com.example.quartet.webapp.StandIn;
import com.example.quartet.webapp.Visitor;
import com.example.quartet.webapp.WebAppTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.MultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;

@WebAppTest
class IdTokenAuthenticationFilterTests {

	@Autowired
	private Visitor ada;

	@Autowired
	private Visitor grace;

	@Autowired
	private StandIn provider;

	@Test
	void onlyAnIdTokenIsAskedFor() {
		assertThat(begin().toSingleValueMap()).containsEntry("response_type", "id_token")
			.containsEntry("response_mode", "form_post")
			.containsEntry("scope", "openid%20profile")
			.containsKey("nonce")
			.doesNotContainKeys("code_challenge", "code_challenge_method");
	}

	@Test
	void whoBringsItIsSignedInOnThePageTheyWanted() {
		assertThat(bring(begin())).hasRedirectedUrl("/profile");
		assertThat(this.ada.opens("/")).bodyText().contains("Ada Lovelace", "The browser carried the ID token itself");
		assertThat(this.provider.redemptions()).isZero();
	}

	@Test
	void theSessionIdIsNewAfterwards() {
		var asked = begin();
		String before = this.ada.session().getId();
		bring(asked);
		assertThat(this.ada.session().getId()).isNotEqualTo(before);
	}

	@Test
	void itOpensNoApiSoThePageThatNeedsOneAsksForACode() {
		bring(begin());
		var leaving = this.ada.opens("/todos");
		assertThat(leaving).hasStatus(302).redirectedUrl().contains("way=code");
	}

	@Test
	void theTokensOfAnEarlierSignInAreGone() {
		this.ada.signsIn();
		bring(begin());
		assertThat(this.ada.opens("/todos")).hasStatus(302);
	}

	@Test
	void aMissingIdTokenIsRefused() {
		var asked = begin();
		assertRefused(this.ada.brings(Map.of("code", "x", "state", Visitor.state(asked))));
	}

	@Test
	void aForeignIdTokenIsRefused() {
		var asked = begin();
		assertRefused(bring(asked, this.provider.idToken(asked.getFirst("nonce"), (claims) -> claims.audience("x"))));
	}

	@Test
	void aTamperedIdTokenIsRefused() {
		var asked = begin();
		String idToken = this.provider.idToken(asked.getFirst("nonce"), (claims) -> claims);
		assertRefused(bring(asked, idToken.substring(0, idToken.length() - 10) + "AAAAAAAAAA"));
	}

	@Test
	void aSignatureThatNoKeyProvesIsNotBlamedOnTheOrganisation() {
		var asked = begin();
		String idToken = this.provider.idToken(asked.getFirst("nonce"), (claims) -> claims);
		assertThat(bring(asked, idToken.substring(0, idToken.length() - 10) + "AAAAAAAAAA")).bodyText()
			.contains("No key that the identity provider publishes")
			.doesNotContain("organisation that it does not let in");
	}

	@Test
	void anIdTokenOfAnotherSignInIsRefused() {
		var other = this.grace.beginsToSignIn(Map.of("way", "id-token"));
		assertRefused(bring(begin(), this.provider.idToken(other.getFirst("nonce"), (claims) -> claims)));
	}

	@Test
	void anIdTokenNobodyAskedForIsRefused() {
		assertThat(this.ada.brings(Map.of("id_token", "x", "state", "y"))).hasStatus(400);
	}

	@Test
	void anIdTokenWithAnotherStateIsRefused() {
		var asked = begin();
		String idToken = this.provider.idToken(asked.getFirst("nonce"), (claims) -> claims);
		assertThat(this.ada.brings(Map.of("id_token", idToken, "state", "another"))).hasStatus(400);
		assertThat(this.ada.opens("/todos")).redirectedUrl().doesNotContain("way=code");
	}

	@Test
	void anIdTokenInTheAddressIsNoAnswer() {
		var asked = begin();
		String idToken = this.provider.idToken(asked.getFirst("nonce"), (claims) -> claims);
		this.ada.opens("/login/oauth2/code/entra?id_token=%s&state=%s".formatted(idToken, Visitor.state(asked)));
		assertThat(this.ada.opens("/todos")).hasStatus(302);
	}

	@Test
	void aRefusalIsExplainedToo() {
		assertThat(this.ada.brings(Map.of("error", "access_denied", "state", Visitor.state(begin())))).hasStatus(403)
			.bodyText()
			.contains("Without your consent");
	}

	private void assertRefused(MvcTestResult answer) {
		assertThat(answer).hasStatus(400).bodyText().contains("We could not trust the answer");
		assertThat(this.ada.opens("/todos")).redirectedUrl().doesNotContain("way=code");
	}

	private MultiValueMap<String, String> begin() {
		return this.ada.beginsToSignIn(Map.of("way", "id-token", "page", "/profile"));
	}

	private MvcTestResult bring(MultiValueMap<String, String> asked) {
		return bring(asked, this.provider.idToken(asked.getFirst("nonce"), (claims) -> claims));
	}

	private MvcTestResult bring(MultiValueMap<String, String> asked, String idToken) {
		return this.ada.brings(Map.of("id_token", idToken, "state", Visitor.state(asked)));
	}

}
