package com.example.identityemulator.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import com.example.identityemulator.EmulatorSettings;
import com.example.identityemulator.directory.AppRegistration;
import com.example.identityemulator.directory.Directory;
import com.example.identityemulator.protocol.AadstsError;
import com.example.identityemulator.protocol.Refusal;
import com.example.identityemulator.state.StateFolder;
import com.nimbusds.oauth2.sdk.id.Identifier;
import com.nimbusds.oauth2.sdk.id.State;

import org.springframework.stereotype.Component;

/**
 * Hands out codes and refresh tokens, and takes them back once or as long as they last.
 */
@Component
public class Grants {

	private final Expiring<Grant> codes;

	private final Expiring<Instant> redeemed;

	private final Expiring<Grant> refreshTokens;

	private final Expiring<Instant> firstUses;

	private final TokenLifetimes lifetimes;

	private final EmulatorSettings settings;

	private final Clock clock;

	Grants(Directory directory, StateFolder state, TokenLifetimes lifetimes, EmulatorSettings settings, Clock clock) {
		this.lifetimes = lifetimes;
		this.settings = settings;
		this.clock = clock;
		// so that "expired" and "never existed" differ
		Duration code = settings.code().multipliedBy(6);
		Duration refreshToken = settings.refreshToken().multipliedBy(2);
		this.codes = new Expiring<>(clock, code, SavedGrant.in(state.file("codes"), directory));
		this.redeemed = new Expiring<>(clock, code, Kept.instants(state.file("redeemed-codes")));
		this.refreshTokens = new Expiring<>(clock, refreshToken,
				SavedGrant.in(state.file("refresh-tokens"), directory));
		this.firstUses = new Expiring<>(clock, refreshToken, Kept.instants(state.file("used-refresh-tokens")));
	}

	public String code(Grant grant) {
		return "1." + keep(this.codes, grant);
	}

	/**
	 * What a code stands for, whether or not it counts any more.
	 */
	public Grant ofCode(String code, AppRegistration client) {
		Grant grant = this.codes.find(key(code)).orElseThrow(() -> new Refusal(AadstsError.INVALID_GRANT));
		requireSameClient(grant, client);
		return grant;
	}

	/**
	 * A code counts once. Who sends it again may have stolen it, so all that came of it
	 * ends.
	 */
	public void redeem(String code, Grant grant) {
		if (!this.redeemed.addOnce(key(code), this.clock.instant())) {
			revoke(grant);
			throw new Refusal(AadstsError.ALREADY_REDEEMED);
		}
		if (isOlder(grant, this.settings.code())) {
			throw new Refusal(AadstsError.CODE_EXPIRED);
		}
	}

	public String refreshToken(Grant grant) {
		return "1." + keep(this.refreshTokens, grant.renewed(this.clock.instant()));
	}

	public Grant refresh(String refreshToken, AppRegistration client) {
		Grant grant = this.refreshTokens.find(key(refreshToken))
			.orElseThrow(() -> new Refusal(AadstsError.INVALID_GRANT));
		requireSameClient(grant, client);
		if (grant.isOfPage() && isOlder(grant, this.settings.spaRefreshToken())) {
			throw new Refusal(AadstsError.SPA_REFRESH_TOKEN_EXPIRED);
		}
		if (isOlder(grant, this.lifetimes.refreshToken(client))) {
			throw new Refusal(AadstsError.REFRESH_TOKEN_EXPIRED);
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
			throw new Refusal(AadstsError.REVOKED);
		}
	}

	public void revoke(Grant grant) {
		this.refreshTokens.removeIf((other) -> other.family().equals(grant.family()));
	}

	/**
	 * Only the fingerprint is kept: whoever reads our files cannot use it.
	 */
	private String keep(Expiring<Grant> grants, Grant grant) {
		String secret = new State(2 * Identifier.DEFAULT_BYTE_LENGTH).getValue();
		grants.addOnce(Fingerprint.of(secret), grant);
		return secret;
	}

	private String key(String sent) {
		return Fingerprint.of(sent.substring(Math.min(2, sent.length())));
	}

	private void requireSameClient(Grant grant, AppRegistration client) {
		if (!grant.client().equals(client)) {
			throw new Refusal(AadstsError.ANOTHER_CLIENTS_GRANT);
		}
	}

	private boolean isOlder(Grant grant, Duration lifetime) {
		return !grant.issued().plus(lifetime).isAfter(this.clock.instant());
	}

}
