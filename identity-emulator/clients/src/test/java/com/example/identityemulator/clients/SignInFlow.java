package com.example.identityemulator.clients;

import com.example.identityemulator.junit.Emulator;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A client that signs a person in.
 */
interface SignInFlow {

	String signedInToken(Emulator emulator) throws Exception;

	@Test
	default void aPersonSignsIn(Emulator emulator) throws Exception {
		SignedJWT token = SignedJWT.parse(signedInToken(emulator));
		assertThat(token.getJWTClaimsSet().getClaims()).containsEntry("scp", "Orders.Read")
			.containsEntry("preferred_username", Sample.ALICE);
	}

}
