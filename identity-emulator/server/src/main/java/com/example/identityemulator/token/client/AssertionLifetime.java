package com.example.identityemulator.token.client;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;

import com.example.identityemulator.protocol.AadstsError;
import com.example.identityemulator.protocol.AadstsException;
import com.nimbusds.jwt.JWTClaimsSet;
import org.jspecify.annotations.Nullable;

/**
 * From when to when an assertion counts: a refusal names three times, so that it is plain
 * whose clock is wrong.
 */
record AssertionLifetime(@Nullable Instant from, @Nullable Instant until) {

	private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

	static AssertionLifetime of(JWTClaimsSet claims) {
		Instant begin = instant(claims.getNotBeforeTime());
		return new AssertionLifetime((begin != null) ? begin : instant(claims.getIssueTime()),
				instant(claims.getExpirationTime()));
	}

	boolean contains(Instant now) {
		return this.until != null && now.minus(CLOCK_SKEW).isBefore(this.until)
				&& (this.from == null || !now.plus(CLOCK_SKEW).isBefore(this.from));
	}

	AadstsException refusedAt(Instant now) {
		return new AadstsException(AadstsError.ASSERTION_EXPIRED, now, this.from, this.until);
	}

	private static @Nullable Instant instant(@Nullable Date date) {
		return (date != null) ? date.toInstant() : null;
	}

}
