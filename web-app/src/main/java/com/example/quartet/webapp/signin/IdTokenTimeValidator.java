package com.example.quartet.webapp.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/**
 * An ID token has just been issued: if it is not in time, one of the two clocks is wrong,
 * and the failure names both times.
 */
@Component
class IdTokenTimeValidator implements OAuth2TokenValidator<Jwt> {

	static final String CLOCKS_DIFFER = "clocks_differ";

	private static final Duration CLOCK_SKEW = Duration.ofSeconds(60);

	private final Clock clock;

	IdTokenTimeValidator(Clock clock) {
		this.clock = clock;
	}

	@Override
	public OAuth2TokenValidatorResult validate(Jwt idToken) {
		Instant now = this.clock.instant();
		Instant issued = idToken.getIssuedAt();
		boolean early = isAfter(issued, now.plus(CLOCK_SKEW)) || isAfter(idToken.getNotBefore(), now.plus(CLOCK_SKEW));
		boolean late = isAfter(now.minus(CLOCK_SKEW), idToken.getExpiresAt()) && isAfter(now.minus(CLOCK_SKEW), issued);
		return (issued != null && (early || late)) ? OAuth2TokenValidatorResult.failure(new OAuth2Error(CLOCKS_DIFFER,
				"identity provider %s, this site %s".formatted(issued, now.truncatedTo(ChronoUnit.SECONDS)), null))
				: OAuth2TokenValidatorResult.success();
	}

	private static boolean isAfter(@Nullable Instant one, @Nullable Instant other) {
		return one != null && other != null && one.isAfter(other);
	}

}
