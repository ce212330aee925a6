package com.example.identityemulator.signin;

import java.util.UUID;

import com.example.identityemulator.directory.RegistrationChange;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Signs a person out of every browser when their password changes or their account ends.
 */
@Component
class RevokedSessionsListener {

	private final SignInSessions sessions;

	RevokedSessionsListener(SignInSessions sessions) {
		this.sessions = sessions;
	}

	@EventListener
	void follow(RegistrationChange change) {
		change.revokedPeople().forEach(this::signOut);
	}

	private void signOut(UUID person) {
		this.sessions.signedIn()
			.stream()
			.filter((signedIn) -> signedIn.account().id().equals(person))
			.map(AccountSession::sid)
			.forEach(this.sessions::end);
	}

}
