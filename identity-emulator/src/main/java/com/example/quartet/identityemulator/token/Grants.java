package com.example.quartet.identityemulator.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import com.example.quartet.identityemulator.EmulatorSettings;
import com.example.quartet.identityemulator.directory.AppRegistration;
import com.example.quartet.identityemulator.protocol.AadstsError;
import com.example.quartet.identityemulator.protocol.Refusal;

import org.springframework.stereotype.Component;

/**
 * Hands out codes and refresh tokens, and takes them back once or as long as they last.
 */
@Component
public class Grants {

	private final Expiring<Grant> codes;

	private final Expiring<Grant> redeemed;

	private final Expiring<Grant> refreshTokens;

	private final Expiring<Instant> firstUses;

	private final EmulatorSettings settings;

	private final Clock clock;

	Grants(EmulatorSettings settings, Clock clock) {
		this.settings = settings;
		this.clock = clock;
		// so that "expired" and "never existed" differ
		Duration remembered = settings.code().multipliedBy(6);
		this.codes = new Expiring<>(clock, remembered);
		this.redeemed = new Expiring<>(clock, remembered);
		this.firstUses = new Expiring<>(clock, settings.refreshToken().multipliedBy(2));
		this.refreshTokens = new Expiring<>(clock, settings.refreshToken().multipliedBy(2));
	}

	public String code(Grant grant) {
		return "1." + this.codes.add(grant);
	}

	/**
	 * A code counts once. Who sends it again may have stolen it, so all that came of it
	 * ends.
	 */
	public Grant redeem(String code, AppRegistration client) {
		String key = code.substring(Math.min(2, code.length()));
		Grant grant = this.codes.find(key).orElseThrow(() -> new Refusal(AadstsError.INVALID_GRANT));
		requireSameClient(grant, client);
		if (!this.redeemed.addOnce(key, grant)) {
			revoke(grant);
			throw new Refusal(AadstsError.ALREADY_REDEEMED);
		}
		if (isOlder(grant, this.settings.code())) {
			throw new Refusal(AadstsError.CODE_EXPIRED);
		}
		return grant;
	}

	public String refreshToken(Grant grant) {
		return this.refreshTokens.add(grant.renewed(this.clock.instant()));
	}

	public Grant refresh(String refreshToken, AppRegistration client) {
		Grant grant = this.refreshTokens.find(refreshToken).orElseThrow(() -> new Refusal(AadstsError.INVALID_GRANT));
		requireSameClient(grant, client);
		if (grant.isOfPage() && isOlder(grant, this.settings.spaRefreshToken())) {
			throw new Refusal(AadstsError.SPA_REFRESH_TOKEN_EXPIRED);
		}
		if (isOlder(grant, this.settings.refreshToken())) {
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
		this.firstUses.addOnce(refreshToken, this.clock.instant());
	}

	/**
	 * Who comes with an old one may have stolen it, so all that came of it ends.
	 */
	private void requireNewest(String refreshToken, Grant grant) {
		Instant tolerated = this.clock.instant().minus(this.settings.refreshGrace());
		if (this.firstUses.find(refreshToken).filter(tolerated::isAfter).isPresent()) {
			revoke(grant);
			throw new Refusal(AadstsError.REVOKED);
		}
	}

	public void revoke(Grant grant) {
		this.refreshTokens.removeIf((other) -> other.family().equals(grant.family()));
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
