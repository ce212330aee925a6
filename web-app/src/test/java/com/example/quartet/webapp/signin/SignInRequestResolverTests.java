package com.example.quartet.webapp.signin;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.example.quartet.webapp.StandIn;
import com.example.quartet.webapp.Visitor;
import com.example.quartet.webapp.WebAppTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

@WebAppTest
class SignInRequestResolverTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private Visitor ada;

	@Autowired
	private StandIn provider;

	@ParameterizedTest
	@ValueSource(strings = { "ada+test@contoso.example", "sean.o'brien@contoso.example",
			"guest_contoso.example#EXT#@fabrikam.example", "a&prompt=none@contoso.example", "10%25@contoso.example" })
	void aHintArrivesAsItWasMeant(String hint) {
		String told = this.ada.beginsToSignIn(Map.of("login_hint", hint)).getFirst("login_hint");
		assertThat(URLDecoder.decode(told, StandardCharsets.UTF_8)).isEqualTo(hint);
	}

	@Test
	void signInAsksForTheAnswerAsAFormPost() {
		assertThat(this.ada.beginsToSignIn("/").toSingleValueMap()).containsEntry("response_mode", "form_post")
			.containsEntry("response_type", "code");
	}

	@Test
	void signInIsProtectedByStateNonceAndCodeChallenge() {
		assertThat(this.ada.beginsToSignIn("/").toSingleValueMap()).containsEntry("code_challenge_method", "S256")
			.containsKeys("state", "nonce", "code_challenge");
	}

	@Test
	void aLinkMayChooseWhatTheProviderAsksAndWhomItExpects() {
		assertThat(this.ada
			.beginsToSignIn(Map.of("prompt", "select_account", "login_hint", "ada@contoso.example", "domain_hint",
					"contoso.example"))
			.toSingleValueMap()).containsEntry("prompt", "select_account")
			.containsEntry("login_hint", "ada@contoso.example")
			.containsEntry("domain_hint", "contoso.example");
	}

	@Test
	void aLinkMayChooseNothingElse() {
		assertThat(this.ada
			.beginsToSignIn(Map.of("prompt", "create", "domain_hint", "a b", "login_hint", "", "response_mode", "query",
					"scope", "x", "claims", "{}", "way", "token"))
			.toSingleValueMap()).containsEntry("response_mode", "form_post")
			.containsEntry("response_type", "code")
			.doesNotContainKeys("prompt", "domain_hint", "login_hint", "claims");
	}

	@Test
	void whoSignsInAgainNeedNotTypeTheirNameAgain() {
		this.provider.writesInTheIdToken((claims) -> claims.claim("preferred_username", "ada@contoso.example"));
		this.ada.signsIn();
		assertThat(this.ada.beginsToSignIn("/").getFirst("login_hint")).isEqualTo("ada@contoso.example");
		assertThat(this.ada.beginsToSignIn(Map.of("prompt", "select_account"))).doesNotContainKey("login_hint");
	}

	@Test
	void oneConsentCoversBothApis() {
		assertThat(this.ada.beginsToSignIn("/").getFirst("scope"))
			.isEqualTo("openid%20profile%20offline_access%20api://80810000-0000-4000-8000-000000000002/.default");
	}

	@Test
	void theAnswerIsAwaitedAtTheRegisteredAddress() {
		assertThat(this.ada.beginsToSignIn("/").getFirst("redirect_uri"))
			.isEqualTo("http://localhost/login/oauth2/code/entra");
	}

	@Test
	void signInHappensAtTheConfiguredAuthority() {
		assertThat(this.ada.opens("/oauth2/authorization/entra")).redirectedUrl()
			.startsWith(this.provider.address() + "/" + StandIn.CONTOSO + "/oauth2/v2.0/authorize?");
	}

	@Test
	void nobodySignsInWithAnUnknownProvider() {
		assertThat(this.ada.signsIn().opens("/oauth2/authorization/nobody")).hasStatus(404);
	}

	@Test
	void aPageForSignedInPeopleLeadsToSignInAndRemembersThePage() {
		assertThat(this.mvc.get().uri("/todos?open=abc")).hasStatus(302)
			.hasRedirectedUrl("/oauth2/authorization/entra?page=%2Ftodos%3Fopen%3Dabc");
	}

}
