package com.example.quartet.todoapi.me;

import java.time.Duration;
import java.time.Instant;

import com.example.quartet.identitysupport.client.EntraError;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;

/**
 * What the identity provider said when asked for a token, which is worth remembering also
 * where it said no.
 *
 * @param granted the token, or none
 * @param refused why there is none
 * @param renewFrom when to ask for another
 * @param until when the answer no longer holds
 */
record TokenExchangeAnswer(@Nullable String granted, @Nullable OAuth2AuthorizationException refused, Instant renewFrom,
		Instant until) {

	static final Duration REFUSAL_LIFETIME = Duration.ofSeconds(3);

	private static final Duration TOKEN_SAFETY_MARGIN = Duration.ofSeconds(60);

	// the key with its hash, this record and the cache's own book-keeping, as measured
	private static final int BYTES_BESIDE_TOKEN = 480;

	private static final int BYTES_OF_REFUSAL = 4_000;

	/**
	 * Kept for as long as both tokens live, and renewed a minute before.
	 * @param answer the new token
	 * @param incomingEnds when the token that was traded ends
	 * @return the answer
	 */
	static TokenExchangeAnswer granted(OAuth2AccessTokenResponse answer, Instant incomingEnds) {
		Instant ends = answer.getAccessToken().getExpiresAt();
		Instant until = ends.isBefore(incomingEnds) ? ends : incomingEnds;
		return new TokenExchangeAnswer(answer.getAccessToken().getTokenValue(), null, until.minus(TOKEN_SAFETY_MARGIN),
				until);
	}

	static TokenExchangeAnswer refused(OAuth2AuthorizationException refusal, Instant now) {
		Instant until = now.plus(isForThePerson(refusal) ? Duration.ZERO : REFUSAL_LIFETIME);
		return new TokenExchangeAnswer(null, refusal, until, until);
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
