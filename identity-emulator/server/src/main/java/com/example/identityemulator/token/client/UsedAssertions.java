package com.example.identityemulator.token.client;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

import com.example.identityemulator.directory.AppRegistration;
import com.example.identityemulator.state.EntryFormat;
import com.example.identityemulator.state.ExpiringEntries;
import com.example.identityemulator.state.StateFolder;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.verifier.Context;
import com.nimbusds.oauth2.sdk.auth.verifier.ExpendedJTIChecker;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.JWTID;

/**
 * Refuses the repetition of a client assertion, where the settings ask for that.
 */
class UsedAssertions implements ExpendedJTIChecker<AppRegistration> {

	/** No statement may be valid for longer than we remember it. */
	static final Duration ASSERTION_MEMORY = Duration.ofDays(1);

	private final ExpiringEntries<Instant> spent;

	private final Clock clock;

	UsedAssertions(StateFolder state, Clock clock) {
		this.clock = clock;
		this.spent = new ExpiringEntries<>(clock, ASSERTION_MEMORY,
				EntryFormat.instants(state.file("spent-statements")));
	}

	@Override
	public boolean isExpended(JWTID id, ClientID client, ClientAuthenticationMethod method,
			Context<AppRegistration> context) {
		return this.spent.find(key(id, client)).isPresent();
	}

	@Override
	public void markExpended(JWTID id, Date expires, ClientID client, ClientAuthenticationMethod method,
			Context<AppRegistration> context) {
		this.spent.addOnce(key(id, client), this.clock.instant());
	}

	private String key(JWTID id, ClientID client) {
		return client.getValue() + " " + id.getValue();
	}

}
