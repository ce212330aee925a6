package com.example.quartet.identityemulator.token;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;

import com.example.quartet.identityemulator.directory.AppRegistration;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.verifier.Context;
import com.nimbusds.oauth2.sdk.auth.verifier.ExpendedJTIChecker;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.JWTID;

/**
 * A signed statement proves something once: who sends it again has copied it.
 */
class SpentStatements implements ExpendedJTIChecker<AppRegistration> {

	private final Expiring<Boolean> spent;

	SpentStatements(Clock clock) {
		this.spent = new Expiring<>(clock, Duration.ofHours(1));
	}

	@Override
	public boolean isExpended(JWTID id, ClientID client, ClientAuthenticationMethod method,
			Context<AppRegistration> context) {
		return this.spent.find(key(id, client)).isPresent();
	}

	@Override
	public void markExpended(JWTID id, Date expires, ClientID client, ClientAuthenticationMethod method,
			Context<AppRegistration> context) {
		this.spent.addOnce(key(id, client), true);
	}

	private String key(JWTID id, ClientID client) {
		return client.getValue() + " " + id.getValue();
	}

}
