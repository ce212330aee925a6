package com.example.identityemulator.token;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.directory.RegistrationChange;
import com.example.identityemulator.directory.User;
import com.example.identityemulator.state.StateFile;
import com.example.identityemulator.state.StateFolder;
import com.nimbusds.jwt.JWTClaimsSet;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Remembers since when a person's tokens count: a new password, or a disabled account,
 * ends those from before.
 */
@Component
public class Revocations {

	private final Map<UUID, Instant> since = new ConcurrentHashMap<>();

	private final Directory directory;

	private final StateFile file;

	private final Clock clock;

	Revocations(Directory directory, StateFolder state, Clock clock) {
		this.directory = directory;
		this.file = state.file("revocations");
		this.clock = clock;
		this.file.read((id, instant) -> this.since.put(UUID.fromString(id), Instant.parse(instant.asString())));
	}

	@EventListener
	void follow(RegistrationChange change) {
		change.revokedPeople().forEach(this::revoke);
	}

	/**
	 * Forgets them all: a clock that is set back would leave them in the future, where
	 * they end every new token.
	 */
	public void clear() {
		this.since.keySet().forEach((person) -> this.file.remove(person.toString()));
		this.since.clear();
	}

	private void revoke(UUID person) {
		Instant now = this.clock.instant();
		this.since.put(person, now);
		this.file.put(person.toString(), now.toString());
	}

	/**
	 * When a token was made: it is dated back, and tells seconds.
	 */
	public static Instant issued(JWTClaimsSet claims) {
		Date issued = claims.getIssueTime();
		return (issued != null) ? issued.toInstant().plus(TokenClaims.CLOCK_SKEW) : Instant.EPOCH;
	}

	/**
	 * What ended the tokens from before, if anything did; a guest's are those of home.
	 */
	public Optional<Instant> of(User user) {
		return Optional.ofNullable(this.since.get(this.directory.homeOf(user).id()));
	}

}
