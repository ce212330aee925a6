package com.example.identityemulator.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import com.example.identityemulator.EmulatorProperties;
import com.example.identityemulator.state.EntryFormat;
import com.example.identityemulator.state.ExpiringEntries;

import org.springframework.stereotype.Component;

/**
 * Keeps the browsers' sessions, each under a key that changes at every sign-in. Those in
 * which someone has signed in are kept apart, so that no flood of strangers pushes them
 * out.
 */
@Component
public class SignInSessions {

	private static final Duration STRANGER_LIFETIME = Duration.ofHours(1);

	private static final long MAX_BYTES = 16_000_000;

	private final ExpiringEntries<SignInSession> strangers;

	private final ExpiringEntries<SignInSession> people;

	SignInSessions(EmulatorProperties settings, Clock clock) {
		this.strangers = new ExpiringEntries<>(clock, STRANGER_LIFETIME, EntryFormat.nowhere(), SignInSession::weight,
				MAX_BYTES);
		this.people = new ExpiringEntries<>(clock, settings.session(), EntryFormat.nowhere(), SignInSession::weight,
				MAX_BYTES);
	}

	public synchronized Optional<SignInSession> find(String key) {
		// what was begun meanwhile weighs, too
		this.strangers.weighAnew();
		return this.people.find(key).or(() -> this.strangers.find(key));
	}

	String keep(SignInSession session) {
		return this.strangers.add(session);
	}

	/**
	 * Gives the session of a person who signs in a new key. A key that was known before
	 * the sign-in leads to no account after it.
	 */
	public synchronized Optional<RenewedSession> renew(String key) {
		return find(key).map((session) -> {
			this.people.take(key);
			this.strangers.take(key);
			this.strangers.addOnce(key, session.withoutAccounts());
			this.people.weighAnew();
			return new RenewedSession(this.people.add(session), session);
		});
	}

	void remove(SignInSession session) {
		this.people.removeIf((other) -> other == session);
		this.strangers.removeIf((other) -> other == session);
	}

	/**
	 * Who is signed in, in any browser.
	 */
	public List<AccountSession> signedIn() {
		return this.people.values().stream().flatMap((session) -> session.signedIn().stream()).toList();
	}

	/**
	 * Ends the sessions of all browsers, and forgets what they had begun.
	 */
	public synchronized void clear() {
		this.people.removeIf((session) -> true);
		this.strangers.removeIf((session) -> true);
	}

	/**
	 * Signs out who is known by this sid, without telling any application.
	 */
	public void end(String sid) {
		this.people.values()
			.forEach((session) -> session.signedIn()
				.stream()
				.filter((account) -> account.sid().equals(sid))
				.forEach(session::forget));
	}

	/**
	 * A session and its new key.
	 */
	record RenewedSession(String key, SignInSession session) {

	}

}
