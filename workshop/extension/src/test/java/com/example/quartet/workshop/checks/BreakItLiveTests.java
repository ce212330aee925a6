package com.example.quartet.workshop.checks;

import java.util.Map;
import java.util.function.UnaryOperator;

import com.example.quartet.webapp.StandIn;
import com.example.quartet.webapp.Visitor;
import com.example.quartet.webapp.WebAppTest;
import com.example.quartet.webapp.WithSignedInPerson;
import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.MultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;

@WebAppTest
class BreakItLiveTests {

	private static final String FABRIKAM = "5a8f3f6e-7a0d-4c5e-9b8e-2f1d0c9b8a70";

	@WithSignedInPerson
	private Visitor ada;

	@Autowired
	private Visitor stranger;

	@Autowired
	private Visitor victim;

	@Autowired
	private StandIn provider;

	@Autowired
	private SiteChecks checks;

	@Autowired
	private MockMvcTester mvc;

	@BeforeEach
	void todoApiTakesOrders() {
		this.provider.answers("DELETE /workshop/check-off", 204, "");
		this.provider.answers("PUT /workshop/check-off/tenant", 204, "");
		this.provider.answers("PUT /workshop/check-off/audience", 204, "");
		this.provider.answers("PUT /workshop/check-off/key-issuer", 204, "");
	}

	@AfterEach
	void allAreOnAgain() {
		this.checks.turnOn();
	}

	@Test
	void withoutTheNonceAStolenIdTokenAnswersAnotherSignIn() {
		assertThat(bringsAnIdTokenWith("stolen", UnaryOperator.identity())).hasStatus(400);
		switchOff("replayed-nonce");
		assertThat(bringsAnIdTokenWith("stolen", UnaryOperator.identity())).hasStatus(302);
		this.checks.turnOn();
		assertThat(bringsAnIdTokenWith("stolen", UnaryOperator.identity())).hasStatus(400);
	}

	@Test
	void withoutTheTenantAPersonOfAnotherOneGetsIn() {
		UnaryOperator<JWTClaimsSet.Builder> fabrikam = (claims) -> claims.claim("tid", FABRIKAM)
			.issuer(this.provider.address() + "/" + FABRIKAM + "/v2.0");
		assertThat(bringsAnIdTokenWith(null, fabrikam)).hasStatus(403);
		switchOff("foreign-tenant");
		assertThat(bringsAnIdTokenWith(null, fabrikam)).hasStatus(302);
	}

	@Test
	void withoutTheCodesHashACodeNeedNotBelongToItsIdToken() {
		assertThat(bringsACodeWithTheHashOfAnother()).hasStatus(400);
		switchOff("swapped-code");
		assertThat(bringsACodeWithTheHashOfAnother()).hasStatus(302);
	}

	@Test
	void withoutTheStateABrowserBringsTheAnswerToTheSignInOfAnother() {
		MultiValueMap<String, String> asked = this.stranger.beginsToSignIn("/");
		assertThat(this.victim.finishes(asked)).hasStatus(400);
		switchOff("foreign-state");
		MultiValueMap<String, String> askedLater = this.stranger.beginsToSignIn("/");
		assertThat(this.victim.finishes(askedLater)).hasStatus(302);
		assertThat(this.victim.opens("/logout")).bodyText().contains("Ada Lovelace");
	}

	@Test
	void oneSwitchLeavesTheOtherChecksOn() {
		switchOff("foreign-state");
		assertThat(bringsAnIdTokenWith("stolen", UnaryOperator.identity())).hasStatus(400);
		assertThat(bringsACodeWithTheHashOfAnother()).hasStatus(400);
	}

	@ParameterizedTest
	@CsvSource({ "foreign-state, The check of state is off", "replayed-nonce, The check of the nonce is off",
			"swapped-code, The check of c_hash is off", "foreign-tenant, The check of the tenant is off",
			"foreign-audience, The check of the audience is off",
			"foreign-key, The check of the issuer of the key is off" })
	void everyPageSaysWhichCheckIsOff(String attack, String sentence) {
		switchOff(attack);
		assertThat(this.ada.opens("/")).bodyText().contains(sentence, "href=\"/lab/attacks\"");
		assertThat(this.stranger.opens("/")).bodyText().contains(sentence);
		this.ada.sends("/lab/attacks/" + attack + "/check-on", Map.of());
		assertThat(this.ada.opens("/")).bodyText().doesNotContain(sentence);
	}

	@ParameterizedTest
	@ValueSource(strings = { "alg-none", "open-redirect", "anything" })
	void otherChecksStayOn(String attack) {
		assertThat(this.ada.sends("/lab/attacks/" + attack + "/check-off", Map.of())).hasStatus(404);
	}

	@Test
	void onlyPeopleWhoAreSignedInSwitch() {
		assertThat(this.stranger.sends("/lab/attacks/foreign-state/check-off", Map.of())).hasStatus(302)
			.redirectedUrl()
			.startsWith("/oauth2/authorization/entra");
		assertThat(this.ada.opens("/")).bodyText().doesNotContain("is off");
	}

	@Test
	void aFormOfAnotherSiteSwitchesNothing() {
		assertThat(this.mvc.post()
			.uri("/lab/attacks/foreign-state/check-off")
			.cookie(this.ada.cookies().values().toArray(Cookie[]::new))
			.session((MockHttpSession) this.ada.session())).hasStatus(403);
		assertThat(this.ada.opens("/")).bodyText().doesNotContain("is off");
	}

	@Test
	void aRequestOfAnotherMachineSwitchesNothing() {
		// the name that it asks for is not one of this machine
		assertThat(this.ada.sends("http://quartet.example/lab/attacks/foreign-state/check-off", Map.of()))
			.hasStatus(403);
		assertThat(this.ada.opens("/")).bodyText().doesNotContain("is off");
	}

	private void switchOff(String attack) {
		assertThat(this.ada.sends("/lab/attacks/" + attack + "/check-off", Map.of()))
			.hasRedirectedUrl("/lab/attacks#" + attack);
	}

	private MvcTestResult bringsAnIdTokenWith(String nonce, UnaryOperator<JWTClaimsSet.Builder> claims) {
		MultiValueMap<String, String> asked = this.stranger.beginsToSignIn(Map.of("way", "id-token"));
		return this.stranger.brings(Map.of("state", Visitor.state(asked), "id_token",
				this.provider.idToken((nonce != null) ? nonce : asked.getFirst("nonce"), claims)));
	}

	private MvcTestResult bringsACodeWithTheHashOfAnother() {
		MultiValueMap<String, String> asked = this.stranger.beginsToSignIn(Map.of("way", "hybrid"));
		return this.stranger.brings(Map.of("state", Visitor.state(asked), "code", asked.getFirst("nonce"), "id_token",
				this.provider.idToken(asked.getFirst("nonce"), (claims) -> claims.claim("c_hash", "of-another-code"))));
	}

}
