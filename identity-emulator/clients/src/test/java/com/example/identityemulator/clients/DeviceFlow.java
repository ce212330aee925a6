package com.example.identityemulator.clients;

import com.example.identityemulator.junit.Emulator;
import com.nimbusds.jwt.SignedJWT;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A client without a browser, whose code a person enters elsewhere.
 */
interface DeviceFlow {

	String deviceToken(Emulator emulator) throws Exception;

	@Test
	default void aDeviceIsSignedIn(Emulator emulator) throws Exception {
		SignedJWT token = SignedJWT.parse(deviceToken(emulator));
		assertThat(token.getJWTClaimsSet().getClaims()).containsEntry("scp", "Orders.Read")
			.containsEntry("preferred_username", Sample.ALICE);
	}

}
