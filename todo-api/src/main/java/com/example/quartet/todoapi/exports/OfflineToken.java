package com.example.quartet.todoapi.exports;

import java.time.Duration;
import java.time.Instant;

import org.springframework.security.oauth2.core.OAuth2AccessToken;

/**
 * What a renewal brings.
 *
 * @param accessToken to call with, for about an hour
 * @param refreshToken for the next renewal, encrypted
 */
record OfflineToken(OAuth2AccessToken accessToken, String refreshToken) {

	private static final Duration SAFETY_MARGIN = Duration.ofSeconds(60);

	String bearer() {
		return "Bearer " + this.accessToken.getTokenValue();
	}

	boolean endsSoon(Instant now) {
		return !now.plus(SAFETY_MARGIN).isBefore(this.accessToken.getExpiresAt());
	}

}
