package com.example.quartet.identitysupport.api;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import org.apache.commons.codec.digest.DigestUtils;

import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * Keeps what a token says while its key is published, until it expires and five minutes
 * at most: only the signature is not proved again, nine tenths of the cost, while all
 * other checks are made at each request.
 */
class CachingJwtDecoder implements JwtDecoder {

	static final Duration MAX_LIFETIME = Duration.ofMinutes(5);

	static final int MAXIMUM_TOKENS = 1_000;

	private final JwtDecoder signatures;

	private final OAuth2TokenValidator<Jwt> validator;

	private final JWKSource<SecurityContext> keys;

	private final InstantSource clock;

	private final Cache<ByteBuffer, SignedToken> tokens = Caffeine.newBuilder()
		.maximumSize(MAXIMUM_TOKENS)
		.expireAfterWrite(MAX_LIFETIME)
		.build();

	CachingJwtDecoder(JwtDecoder signatures, OAuth2TokenValidator<Jwt> validator, JWKSource<SecurityContext> keys,
			InstantSource clock) {
		this.signatures = signatures;
		this.validator = validator;
		this.keys = keys;
		this.clock = clock;
	}

	@Override
	public Jwt decode(String token) {
		ByteBuffer hash = hash(token);
		SignedToken known = this.tokens.getIfPresent(hash);
		if (known != null && isFresh(known)) {
			return validate(known.jwt());
		}
		Jwt jwt = validate(this.signatures.decode(token));
		Instant now = this.clock.instant();
		Instant expiry = (jwt.getExpiresAt() != null) ? jwt.getExpiresAt() : now;
		Instant until = now.plus(MAX_LIFETIME);
		this.tokens.put(hash, new SignedToken(jwt, keys(jwt), now, expiry.isBefore(until) ? expiry : until));
		return jwt;
	}

	long count() {
		this.tokens.cleanUp();
		return this.tokens.estimatedSize();
	}

	private Jwt validate(Jwt jwt) {
		OAuth2TokenValidatorResult result = this.validator.validate(jwt);
		if (result.hasErrors()) {
			throw new JwtValidationException("The token is not valid", result.getErrors());
		}
		return jwt;
	}

	private boolean isFresh(SignedToken known) {
		Instant now = this.clock.instant();
		// before: the clock was set back
		return now.isBefore(known.until()) && !now.isBefore(known.from()) && known.keys().equals(keys(known.jwt()));
	}

	// the keys of that name, of which one signed the token
	private List<JWK> keys(Jwt jwt) {
		JWKMatcher named = new JWKMatcher.Builder().keyID(String.valueOf(jwt.getHeaders().get("kid"))).build();
		try {
			return this.keys.get(new JWKSelector(named), null);
		}
		catch (KeySourceException ex) {
			return List.of();
		}
	}

	private static ByteBuffer hash(String token) {
		return ByteBuffer.wrap(DigestUtils.sha256(token));
	}

	/**
	 * A token whose signature was proved.
	 *
	 * @param jwt what it says
	 * @param keys the keys of the name that it gives
	 * @param from when it was proved
	 * @param until when to prove it again
	 */
	private record SignedToken(Jwt jwt, List<JWK> keys, Instant from, Instant until) {
	}

}
