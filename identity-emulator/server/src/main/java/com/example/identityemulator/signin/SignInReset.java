package com.example.identityemulator.signin;

import com.example.identityemulator.directory.Consents;
import com.example.identityemulator.token.Revocations;

import org.springframework.stereotype.Component;

/**
 * Lets every person come as if for the first time: no lock-out, no session, nothing that
 * ended their tokens, and no consent but those of the registrations.
 */
@Component
public class SignInReset {

	private final PasswordGuesses guesses;

	private final SignInSessions sessions;

	private final Consents consents;

	private final Revocations revocations;

	SignInReset(PasswordGuesses guesses, SignInSessions sessions, Consents consents, Revocations revocations) {
		this.guesses = guesses;
		this.sessions = sessions;
		this.consents = consents;
		this.revocations = revocations;
	}

	public void run() {
		this.guesses.clear();
		this.sessions.clear();
		this.consents.reset();
		this.revocations.clear();
	}

}
