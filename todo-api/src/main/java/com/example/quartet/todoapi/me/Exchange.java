package com.example.quartet.todoapi.me;

import java.time.Duration;
import java.time.Instant;

import com.example.quartet.identitysupport.client.EntraError;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;

/**
 * What the identity platform said when asked for a token, which is worth remembering also
 * where it said no.
 *
 * @param granted the token, or none
 * @param refused why there is none
 * @param keep how long the answer holds
 */
record Exchange(@Nullable OAuth2AccessTokenResponse granted, @Nullable OAuth2AuthorizationException refused,
		Duration keep) {

	static final Duration REFUSAL = Duration.ofSeconds(3);

	private static final Duration EARLY = Duration.ofSeconds(60);

	/**
	 * Kept for as long as both tokens live, less a minute.
	 * @param answer the new token
	 * @param incomingEnds when the token that was traded ends
	 * @param now the time
	 * @return the exchange
	 */
	static Exchange granted(OAuth2AccessTokenResponse answer, Instant incomingEnds, Instant now) {
		Instant ends = answer.getAccessToken().getExpiresAt();
		Duration left = Duration.between(now, ends.isBefore(incomingEnds) ? ends : incomingEnds).minus(EARLY);
		return new Exchange(answer, null, left.isNegative() ? Duration.ZERO : left);
	}

	static Exchange refused(OAuth2AuthorizationException refusal) {
		return new Exchange(null, refusal, isForThePerson(refusal) ? Duration.ZERO : REFUSAL);
	}

	// whoever is asked for consent or a stronger sign-in may come back with it at once
	private static boolean isForThePerson(OAuth2AuthorizationException refusal) {
		return refusal.getError() instanceof EntraError error
				&& (error.is(65001) || error.suberror() != null || error.claims() != null);
	}

	OAuth2AccessTokenResponse tokens() {
		if (this.refused != null) {
			throw this.refused;
		}
		return this.granted;
	}

}
