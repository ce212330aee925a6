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
record TokenExchangeAnswer(@Nullable String granted, @Nullable OAuth2AuthorizationException refused, Duration keep) {

	static final Duration REFUSAL_LIFETIME = Duration.ofSeconds(3);

	private static final Duration TOKEN_SAFETY_MARGIN = Duration.ofSeconds(60);

	// the key with its hash, this record and the cache's own book-keeping, as measured
	private static final int BYTES_BESIDE_TOKEN = 480;

	private static final int BYTES_OF_REFUSAL = 4_000;

	/**
	 * Kept for as long as both tokens live, less a minute.
	 * @param answer the new token
	 * @param incomingEnds when the token that was traded ends
	 * @param now the time
	 * @return the answer
	 */
	static TokenExchangeAnswer granted(OAuth2AccessTokenResponse answer, Instant incomingEnds, Instant now) {
		Instant ends = answer.getAccessToken().getExpiresAt();
		Duration left = Duration.between(now, ends.isBefore(incomingEnds) ? ends : incomingEnds)
			.minus(TOKEN_SAFETY_MARGIN);
		return new TokenExchangeAnswer(answer.getAccessToken().getTokenValue(), null,
				left.isNegative() ? Duration.ZERO : left);
	}

	static TokenExchangeAnswer refused(OAuth2AuthorizationException refusal) {
		return new TokenExchangeAnswer(null, refusal, isForThePerson(refusal) ? Duration.ZERO : REFUSAL_LIFETIME);
	}

	// a person who is asked for consent or a stronger sign-in may come back with it at
	// once
	private static boolean isForThePerson(OAuth2AuthorizationException refusal) {
		return refusal.getError() instanceof EntraError error
				&& (error.is(65001) || error.suberror() != null || error.claims() != null);
	}

	String tokenOrRefusal() {
		if (this.granted == null) {
			throw this.refused;
		}
		return this.granted;
	}

	int bytes() {
		return BYTES_BESIDE_TOKEN + ((this.granted != null) ? this.granted.length() : BYTES_OF_REFUSAL);
	}

}
