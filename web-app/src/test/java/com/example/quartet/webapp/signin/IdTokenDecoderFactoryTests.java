package com.example.quartet.webapp.signin;

import java.time.Instant;
import java.util.Date;
import java.util.function.UnaryOperator;

import com.example.quartet.webapp.StandIn;
import com.example.quartet.webapp.Visitor;
import com.example.quartet.webapp.WebAppTest;
import com.nimbusds.jwt.JWTClaimsSet;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@WebAppTest
class IdTokenDecoderFactoryTests {

	private static final String FABRIKAM = "5c1a9b7e-63f4-4d0e-9a35-2f0b7d6e8c11";

	@Autowired
	private Visitor ada;

	@Autowired
	private StandIn provider;

	@Test
	void anotherIssuerIsRefused() {
		assertRefused((claims) -> claims.issuer("https://elsewhere.example/" + StandIn.CONTOSO + "/v2.0"));
	}

	@Test
	void anIssuerOfAnotherTenantThanTheTokenNamesIsRefused() {
		assertRefused((claims) -> claims.claim("tid", FABRIKAM));
	}

	@Test
	void aTokenForAnotherApplicationIsRefused() {
		assertRefused((claims) -> claims.audience("80810000-0000-4000-8000-000000000002"));
	}

	@Test
	void aTokenForAnotherSignInIsRefused() {
		assertRefused((claims) -> claims.claim("nonce", "of-another-sign-in"));
	}

	@Test
	void aTokenWithoutNonceIsRefused() {
		assertRefused((claims) -> claims.claim("nonce", null));
	}

	@Test
	void aTokenThatHasExpiredIsRefused() {
		Instant now = Instant.now();
		assertRefused((claims) -> claims.issueTime(Date.from(now.minusSeconds(3720)))
			.expirationTime(Date.from(now.minusSeconds(120))), "A clock is wrong");
	}

	private void assertRefused(UnaryOperator<JWTClaimsSet.Builder> claims) {
		assertRefused(claims, "We could not trust the answer");
	}

	private void assertRefused(UnaryOperator<JWTClaimsSet.Builder> claims, String reason) {
		this.provider.writesInTheIdToken(claims);
		assertThat(this.ada.finishes(this.ada.beginsToSignIn("/"))).hasStatus(400).bodyText().contains(reason);
		assertThat(this.ada.opens("/todos")).hasStatus(302);
	}

}
