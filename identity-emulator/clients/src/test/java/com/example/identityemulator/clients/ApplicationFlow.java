package com.example.identityemulator.clients;

import com.example.identityemulator.junit.Emulator;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A client that gets a token for itself.
 */
interface ApplicationFlow {

	String applicationToken(Emulator emulator) throws Exception;

	@Test
	default void anApplicationGetsAToken(Emulator emulator) throws Exception {
		SignedJWT token = SignedJWT.parse(applicationToken(emulator));
		assertThat(token.getJWTClaimsSet().getStringListClaim("roles")).containsExactly("Orders.Read.All");
	}

}
