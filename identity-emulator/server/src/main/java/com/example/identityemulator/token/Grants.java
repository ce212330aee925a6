package com.example.identityemulator.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

import com.example.identityemulator.EmulatorProperties;
import com.example.identityemulator.directory.AppRegistration;
import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.directory.User;
import com.example.identityemulator.protocol.AadstsError;
import com.example.identityemulator.protocol.AadstsException;
import com.example.identityemulator.state.EntryFormat;
import com.example.identityemulator.state.ExpiringEntries;
import com.example.identityemulator.state.StateFolder;
import com.nimbusds.oauth2.sdk.id.Identifier;
import com.nimbusds.oauth2.sdk.id.State;

import org.springframework.stereotype.Component;

/**
 * Hands out codes and refresh tokens, and takes them back once or as long as they last.
 */
@Component
public class Grants {

	/** Of every code and refresh token: what has another form is garbled. */
	private static final Pattern WELL_FORMED = Pattern.compile("1\\.[\\w-]{20,200}");

	private static final long MAX_BYTES = 32_000_000;

	private final ExpiringEntries<Grant> codes;

	private final ExpiringEntries<Instant> redeemed;

	private final ExpiringEntries<Grant> refreshTokens;

	private final ExpiringEntries<Instant> firstUses;

	private final TokenLifetimes lifetimes;

	private final EmulatorProperties settings;

	private final Clock clock;

	Grants(Directory directory, StateFolder state, TokenLifetimes lifetimes, EmulatorProperties settings, Clock clock) {
		this.lifetimes = lifetimes;
		this.settings = settings;
		this.clock = clock;
		// so that "expired" and "never existed" differ
		Duration code = settings.code().multipliedBy(6);
		Duration refreshToken = settings.refreshToken().multipliedBy(2);
		this.codes = new ExpiringEntries<>(clock, code, GrantRecord.in(state.file("codes"), directory), Grant::weight,
				MAX_BYTES);
		this.redeemed = new ExpiringEntries<>(clock, code, EntryFormat.instants(state.file("redeemed-codes")));
		this.refreshTokens = new ExpiringEntries<>(clock, refreshToken,
				GrantRecord.in(state.file("refresh-tokens"), directory), Grant::weight, MAX_BYTES);
		this.firstUses = new ExpiringEntries<>(clock, refreshToken,
				EntryFormat.instants(state.file("used-refresh-tokens")));
	}

	public String code(Grant grant) {
		return "1." + keep(this.codes, grant);
	}

	/**
	 * What a code stands for, whether or not it counts any more.
	 */
	public Grant ofCode(String code, AppRegistration client) {
		requireWellFormed(code);
		Grant grant = this.codes.find(key(code)).orElseThrow(() -> new AadstsException(AadstsError.INVALID_GRANT));
		requireSameClient(grant, client);
		return grant;
	}

	/**
	 * Whom a code or refresh token is about, whether or not it counts any more.
	 */
	public Optional<User> personOf(String sent) {
		return this.codes.find(key(sent))
			.or(() -> this.refreshTokens.find(key(sent)))
			.map(Grant::person)
			.map(SignedInPerson::user);
	}

	/**
	 * A code counts once. Who sends it again may have stolen it, so all that came of it
	 * ends.
	 */
	public void redeem(String code, Grant grant) {
		if (!this.redeemed.addOnce(key(code), this.clock.instant())) {
			revoke(grant);
			throw new AadstsException(AadstsError.ALREADY_REDEEMED);
		}
		if (isOlder(grant, this.settings.code())) {
			throw new AadstsException(AadstsError.CODE_EXPIRED);
		}
	}

	public String refreshToken(Grant grant) {
		return "1." + keep(this.refreshTokens, grant.renewed(this.clock.instant()));
	}

	public Grant refresh(String refreshToken, AppRegistration client) {
		requireWellFormed(refreshToken);
		Grant grant = this.refreshTokens.find(key(refreshToken))
			.orElseThrow(() -> new AadstsException(AadstsError.INVALID_GRANT));
		requireSameClient(grant, client);
		if (grant.isOfPage() && isOlder(grant, this.settings.spaRefreshToken())) {
			throw new AadstsException(AadstsError.SPA_REFRESH_TOKEN_EXPIRED);
		}
		if (isOlder(grant, this.lifetimes.refreshToken(client))) {
			throw new AadstsException(AadstsError.REFRESH_TOKEN_EXPIRED);
		}
		requireNewest(refreshToken, grant);
		return grant;
	}

	/**
	 * The answer carried a new one. Two requests at once may both come with the old one,
	 * so it goes on for some seconds.
	 */
	public void used(String refreshToken) {
		this.firstUses.addOnce(key(refreshToken), this.clock.instant());
	}

	/**
	 * Who comes with an old one may have stolen it, so all that came of it ends.
	 */
	private void requireNewest(String refreshToken, Grant grant) {
		Instant tolerated = this.clock.instant().minus(this.settings.refreshGrace());
		if (this.firstUses.find(key(refreshToken)).filter(tolerated::isAfter).isPresent()) {
			revoke(grant);
			throw new AadstsException(AadstsError.REVOKED);
		}
	}

	public void revoke(Grant grant) {
		this.refreshTokens.removeIf((other) -> other.family().equals(grant.family()));
	}

	/**
	 * Only a hash is kept, which is of no use to a reader of the files.
	 */
	private String keep(ExpiringEntries<Grant> grants, Grant grant) {
		String secret = new State(2 * Identifier.DEFAULT_BYTE_LENGTH).getValue();
		grants.addOnce(Fingerprint.of(secret), grant);
		return secret;
	}

	private void requireWellFormed(String sent) {
		if (!WELL_FORMED.matcher(sent).matches()) {
			throw new AadstsException(AadstsError.GRANT_MALFORMED);
		}
	}

	private String key(String sent) {
		return Fingerprint.of(sent.substring(Math.min(2, sent.length())));
	}

	private void requireSameClient(Grant grant, AppRegistration client) {
		if (!grant.client().equals(client)) {
			throw new AadstsException(AadstsError.ANOTHER_CLIENTS_GRANT);
		}
	}

	private boolean isOlder(Grant grant, Duration lifetime) {
		return !grant.issued().plus(lifetime).isAfter(this.clock.instant());
	}

}
