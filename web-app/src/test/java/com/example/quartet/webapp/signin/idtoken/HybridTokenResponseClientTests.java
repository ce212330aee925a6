package com.example.quartet.webapp.signin.idtoken;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.function.UnaryOperator;

import com.example.quartet.webapp.StandIn;
import com.example.quartet.webapp.Visitor;
import com.example.quartet.webapp.WebAppTest;
import com.nimbusds.jwt.JWTClaimsSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.MultiValueMap;

import static org.assertj.core.api.Assertions.assertThat;

@WebAppTest
class HybridTokenResponseClientTests {

	@Autowired
	private Visitor ada;

	@Autowired
	private Visitor grace;

	@Autowired
	private StandIn provider;

	private MultiValueMap<String, String> asked;

	@BeforeEach
	void adaHasAsked() {
		this.asked = this.ada.beginsToSignIn(Map.of("way", "hybrid", "page", "/todos"));
	}

	@Test
	void aCodeAndAnIdTokenAreAskedForTogether() {
		assertThat(this.asked.toSingleValueMap()).containsEntry("response_type", "code%20id_token")
			.containsEntry("response_mode", "form_post")
			.containsKeys("nonce", "code_challenge", "state");
	}

	@Test
	void whoBringsBothIsSignedIn() {
		assertThat(bring(idToken(UnaryOperator.identity()))).hasRedirectedUrl("/todos");
		assertThat(this.ada.opens("/todos")).hasStatusOk();
	}

	@Test
	void theSessionShowsHowItWasDone() {
		bring(idToken(UnaryOperator.identity()));
		assertThat(this.ada.opens("/")).bodyText().contains("The ID token that came with the code was checked first");
	}

	@Test
	void aMissingIdTokenIsRefused() {
		assertRefusedBeforeTheCodeIsRedeemed(
				this.ada.brings(Map.of("code", code(this.asked), "state", Visitor.state(this.asked))));
	}

	@Test
	void aForeignIdTokenIsRefused() {
		assertRefused((claims) -> claims.audience("another-application"));
		assertRefused((claims) -> claims.issuer("https://elsewhere.example/v2.0"));
	}

	@Test
	void anIdTokenThatHasExpiredIsRefused() {
		Instant now = Instant.now();
		assertRefusedBeforeTheCodeIsRedeemed(
				bring(idToken((claims) -> claims.issueTime(Date.from(now.minusSeconds(3720)))
					.expirationTime(Date.from(now.minusSeconds(120))))),
				"A clock is wrong");
	}

	@Test
	void aTamperedIdTokenIsRefused() {
		String[] parts = idToken(UnaryOperator.identity()).split("\\.");
		String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
		parts[1] = Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString(claims.replace("Ada Lovelace", "Grace Hopper").getBytes(StandardCharsets.UTF_8));
		assertRefusedBeforeTheCodeIsRedeemed(bring(String.join(".", parts)));
	}

	@Test
	void anIdTokenOfAnotherSignInIsRefused() {
		var other = this.grace.beginsToSignIn(Map.of("way", "hybrid"));
		assertRefusedBeforeTheCodeIsRedeemed(
				bring(this.provider.idToken(code(other), (claims) -> claims.claim("c_hash", hash(code(this.asked))))));
	}

	@Test
	void anIdTokenThatDoesNotBelongToTheCodeIsRefused() {
		assertRefused((claims) -> claims.claim("c_hash", hash("another-code")));
		assertRefused((claims) -> claims.claim("c_hash", null));
	}

	@Test
	void aCodeOfSomebodyElseIsRefused() {
		this.provider.writesInTheIdToken((claims) -> claims.subject("somebody-else"));
		assertThat(bring(idToken(UnaryOperator.identity()))).hasStatus(400);
		assertThat(this.ada.opens("/todos")).hasStatus(302);
	}

	private void assertRefused(UnaryOperator<JWTClaimsSet.Builder> claims) {
		this.asked = this.ada.beginsToSignIn(Map.of("way", "hybrid"));
		assertRefusedBeforeTheCodeIsRedeemed(bring(idToken(claims)));
	}

	private void assertRefusedBeforeTheCodeIsRedeemed(MvcTestResult answer) {
		assertRefusedBeforeTheCodeIsRedeemed(answer, "We could not trust the answer");
	}

	private void assertRefusedBeforeTheCodeIsRedeemed(MvcTestResult answer, String sentence) {
		assertThat(answer).hasStatus(400).bodyText().contains(sentence);
		assertThat(this.provider.redemptions()).isZero();
		assertThat(this.ada.opens("/todos")).hasStatus(302);
	}

	private MvcTestResult bring(String idToken) {
		return this.ada
			.brings(Map.of("code", code(this.asked), "id_token", idToken, "state", Visitor.state(this.asked)));
	}

	private String idToken(UnaryOperator<JWTClaimsSet.Builder> claims) {
		return this.provider.idToken(code(this.asked),
				(usual) -> claims.apply(usual.claim("c_hash", hash(code(this.asked)))));
	}

	private static String code(MultiValueMap<String, String> asked) {
		return asked.getFirst("nonce");
	}

	private static String hash(String code) {
		try {
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.US_ASCII));
			return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(hash, 16));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
