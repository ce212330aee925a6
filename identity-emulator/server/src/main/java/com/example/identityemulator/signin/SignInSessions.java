package com.example.identityemulator.signin;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import com.example.identityemulator.EmulatorProperties;
import com.example.identityemulator.state.ExpiringEntries;

import org.springframework.stereotype.Component;

/**
 * Keeps the browsers' sessions, each under a key that changes at every sign-in.
 */
@Component
public class SignInSessions {

	private final ExpiringEntries<SignInSession> sessions;

	SignInSessions(EmulatorProperties settings, Clock clock) {
		this.sessions = new ExpiringEntries<>(clock, settings.session());
	}

	public Optional<SignInSession> find(String key) {
		return this.sessions.find(key);
	}

	public String keep(SignInSession session) {
		return this.sessions.add(session);
	}

	/**
	 * A key that was known before the sign-in is worth nothing after it.
	 */
	public String renew(SignInSession session) {
		remove(session);
		return keep(session);
	}

	public void remove(SignInSession session) {
		this.sessions.removeIf((other) -> other == session);
	}

	public List<SignInSession> all() {
		return this.sessions.values();
	}

	/**
	 * Signs out who is known by this sid, without telling any application.
	 */
	public void end(String sid) {
		all().forEach((session) -> session.signedIn()
			.stream()
			.filter((account) -> account.sid().equals(sid))
			.forEach(session::forget));
	}

}
