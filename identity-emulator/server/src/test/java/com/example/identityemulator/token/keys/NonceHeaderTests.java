package com.example.identityemulator.token.keys;

import com.example.identityemulator.EmulatorTest;
import com.example.identityemulator.Names;
import com.example.identityemulator.TokenEndpoint;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@EmulatorTest
class NonceHeaderTests {

	@Autowired
	TokenEndpoint tokens;

	@Autowired
	SigningKeys keys;

	@Test
	void aTokenForGraphVerifiesForGraphAlone() throws Exception {
		SignedJWT token = token("https://graph.microsoft.com/.default");
		assertThat(token.getHeader().getCustomParam("nonce")).isNotNull();
		assertThat(token.verify(new RSASSAVerifier(this.keys.all().get(0)))).isFalse();
		assertThat(this.keys.hasSigned(token)).isTrue();
	}

	@Test
	void aTokenForAnotherApiHasNoNonceAndItsThumbprintOnlyInVersion1() throws Exception {
		SignedJWT token = token("api://" + Names.ORDERS_API + "/.default");
		assertThat(token.getHeader().getIncludedParams()).containsExactlyInAnyOrder("typ", "alg", "kid");
		assertThat(token.verify(new RSASSAVerifier(this.keys.all().get(0)))).isTrue();
	}

	private SignedJWT token(String scope) throws Exception {
		return SignedJWT.parse(
				this.tokens
					.post(Names.CONTOSO, "grant_type", "client_credentials", "client_id", Names.DAEMON, "client_secret",
							Names.DAEMON_SECRET, "scope", scope)
					.json("access_token"));
	}

}
