package com.example.identityemulator.clients;

import com.example.identityemulator.junit.Emulator;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A client that renews the token of a person who has signed in.
 */
interface RefreshFlow {

	String renewedToken(Emulator emulator) throws Exception;

	@Test
	default void aTokenIsRenewed(Emulator emulator) throws Exception {
		SignedJWT token = SignedJWT.parse(renewedToken(emulator));
		assertThat(token.getJWTClaimsSet().getClaims()).containsEntry("scp", "Orders.Read")
			.containsEntry("preferred_username", Sample.ALICE);
	}

}
