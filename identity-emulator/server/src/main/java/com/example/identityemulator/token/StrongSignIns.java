package com.example.identityemulator.token;

import java.time.Clock;
import java.time.Instant;

import com.example.identityemulator.EmulatorProperties;
import com.example.identityemulator.state.EntryFormat;
import com.example.identityemulator.state.ExpiringEntries;
import com.example.identityemulator.state.StateFolder;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Remembers which sign-ins showed more than a password. A token need not say so, and an
 * API that trades one is asked about it all the same.
 */
@Component
public class StrongSignIns {

	private final ExpiringEntries<Instant> sids;

	private final Clock clock;

	StrongSignIns(EmulatorProperties settings, StateFolder state, Clock clock) {
		this.sids = new ExpiringEntries<>(clock, settings.refreshToken(),
				EntryFormat.instants(state.file("strong-sign-ins")));
		this.clock = clock;
	}

	/**
	 * Remembers this one, if it is.
	 */
	public void remember(SignedInPerson person) {
		if (person.strong()) {
			this.sids.addOnce(person.sid(), this.clock.instant());
		}
	}

	boolean knows(SignedInPerson person) {
		return person.strong() || knows(person.sid());
	}

	/**
	 * The same by the name that a token has for the sign-in.
	 */
	public boolean knows(@Nullable String sid) {
		return sid != null && this.sids.find(sid).isPresent();
	}

}
