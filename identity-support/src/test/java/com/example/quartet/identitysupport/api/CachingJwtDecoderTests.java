package com.example.quartet.identitysupport.api;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import org.junit.jupiter.api.Test;

import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtValidationException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CachingJwtDecoderTests {

	private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

	private final List<String> proved = new ArrayList<>();

	private Instant now = NOON;

	private Instant expiry = NOON.plus(Duration.ofHours(1));

	private JWKSet published = new JWKSet(key("first"));

	private OAuth2TokenValidatorResult result = OAuth2TokenValidatorResult.success();

	private final CachingJwtDecoder decoder = new CachingJwtDecoder(this::prove, (jwt) -> this.result,
			(wanted, context) -> wanted.select(this.published), (InstantSource) () -> this.now);

	@Test
	void theSignatureOfATokenIsProvedOnce() {
		Jwt first = this.decoder.decode("alice");
		assertThat(this.decoder.decode("alice")).isSameAs(first);
		this.decoder.decode("bob");
		assertThat(this.proved).containsExactly("alice", "bob");
	}

	@Test
	void itIsProvedAgainAfterFiveMinutes() {
		this.decoder.decode("alice");
		this.now = NOON.plus(CachingJwtDecoder.MAX_LIFETIME).minusMillis(1);
		this.decoder.decode("alice");
		assertThat(this.proved).hasSize(1);
		this.now = NOON.plus(CachingJwtDecoder.MAX_LIFETIME);
		this.decoder.decode("alice");
		assertThat(this.proved).hasSize(2);
	}

	@Test
	void itIsProvedAgainOnceItHasExpired() {
		this.expiry = NOON.plusSeconds(30);
		this.decoder.decode("alice");
		this.now = this.expiry;
		this.decoder.decode("alice");
		assertThat(this.proved).hasSize(2);
	}

	@Test
	void itIsProvedAgainWhenItsKeyIsNoLongerPublished() {
		this.decoder.decode("alice");
		this.published = new JWKSet();
		this.decoder.decode("alice");
		assertThat(this.proved).hasSize(2);
	}

	@Test
	void itIsProvedAgainWhenItsKeyIsReplacedByAnotherOfTheSameName() {
		this.decoder.decode("alice");
		this.published = new JWKSet(key("second"));
		this.decoder.decode("alice");
		assertThat(this.proved).hasSize(2);
	}

	@Test
	void theOtherChecksAreMadeAtEachRequest() {
		this.decoder.decode("alice");
		this.result = OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", "revoked", null));
		assertThatExceptionOfType(JwtValidationException.class).isThrownBy(() -> this.decoder.decode("alice"))
			.satisfies((refusal) -> assertThat(refusal.getErrors()).extracting(OAuth2Error::getDescription)
				.containsExactly("revoked"));
	}

	@Test
	void aTokenThatIsRefusedIsNotKept() {
		this.result = OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token", "revoked", null));
		assertThatExceptionOfType(JwtValidationException.class).isThrownBy(() -> this.decoder.decode("alice"));
		assertThat(this.decoder.count()).isZero();
	}

	@Test
	void noMoreTokensAreKeptThanFit() {
		for (int i = 0; i < CachingJwtDecoder.MAXIMUM_TOKENS + 500; i++) {
			this.decoder.decode("person " + i);
		}
		assertThat(this.decoder.count()).isEqualTo(CachingJwtDecoder.MAXIMUM_TOKENS);
	}

	private Jwt prove(String token) {
		this.proved.add(token);
		return Jwt.withTokenValue(token).header("kid", "key").claim("sub", token).expiresAt(this.expiry).build();
	}

	private static JWK key(String content) {
		return new OctetSequenceKey.Builder(content.getBytes()).keyID("key").build();
	}

}
