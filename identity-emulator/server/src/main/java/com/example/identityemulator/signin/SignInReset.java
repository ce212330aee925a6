package com.example.identityemulator.signin;

import com.example.identityemulator.directory.Consents;

import org.springframework.stereotype.Component;

/**
 * Lets every person come as if for the first time: no lock-out, no session, and no
 * consent but those of the registrations.
 */
@Component
public class SignInReset {

	private final PasswordGuesses guesses;

	private final SignInSessions sessions;

	private final Consents consents;

	SignInReset(PasswordGuesses guesses, SignInSessions sessions, Consents consents) {
		this.guesses = guesses;
		this.sessions = sessions;
		this.consents = consents;
	}

	public void run() {
		this.guesses.clear();
		this.sessions.clear();
		this.consents.reset();
	}

}
