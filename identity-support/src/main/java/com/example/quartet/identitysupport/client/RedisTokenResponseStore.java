package com.example.quartet.identitysupport.client;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.TreeSet;
import java.util.function.Supplier;

import com.example.quartet.identitysupport.encryption.JwtEncryption;
import com.nimbusds.jwt.JWTClaimsSet;
import io.lettuce.core.SetArgs;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.client.endpoint.AbstractOAuth2AuthorizationGrantRequest;
import org.springframework.security.oauth2.client.endpoint.JwtBearerGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AccessToken.TokenType;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;

/**
 * Access tokens that all instances share in a Redis, which can neither read nor swap
 * them; a lock that ends by itself lets one instance ask while the others wait.
 *
 * @see <a href="https://redis.io/docs/latest/commands/set/">SET with NX and PX</a>
 */
class RedisTokenResponseStore implements TokenResponseStore, AutoCloseable {

	/** A token that is about to end is asked for anew. */
	private static final Duration SAFETY_MARGIN = Duration.ofSeconds(60);

	private static final Duration LOCK_LIFETIME = Duration.ofSeconds(5);

	private static final Duration POLL_INTERVAL = Duration.ofMillis(50);

	private final RedisCommandRunner redis;

	private final JwtEncryption encryption;

	private final Clock clock;

	RedisTokenResponseStore(RedisCommandRunner redis, JwtEncryption encryption, Clock clock) {
		this.redis = redis;
		this.encryption = encryption;
		this.clock = clock;
	}

	@Override
	public OAuth2AccessTokenResponse get(AbstractOAuth2AuthorizationGrantRequest request,
			Supplier<OAuth2AccessTokenResponse> tokenEndpoint) {
		// a refresh token is for one job alone
		if (request.getClientRegistration().getScopes().contains("offline_access")) {
			return tokenEndpoint.get();
		}
		String name = name(request);
		OAuth2AccessTokenResponse known = find(name);
		if (known != null) {
			return known;
		}
		if (!lock(name)) {
			known = await(name);
			return (known != null) ? known : ask(name, tokenEndpoint);
		}
		try {
			known = find(name); // it may have come just before the lock
			return (known != null) ? known : ask(name, tokenEndpoint);
		}
		finally {
			this.redis.run((commands) -> commands.del(lockOf(name)));
		}
	}

	@Override
	public void forget(AbstractOAuth2AuthorizationGrantRequest request) {
		this.redis.run((commands) -> commands.del(name(request)));
	}

	@Override
	public void close() {
		this.redis.close();
	}

	private boolean lock(String name) {
		SetArgs once = SetArgs.Builder.nx().px(LOCK_LIFETIME.toMillis());
		return this.redis.run((commands) -> commands.set(lockOf(name), "", once)) != null;
	}

	private @Nullable OAuth2AccessTokenResponse await(String name) {
		while (Long.valueOf(1).equals(this.redis.run((commands) -> commands.exists(lockOf(name))))) {
			try {
				Thread.sleep(POLL_INTERVAL.toMillis());
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				return null;
			}
		}
		return find(name); // none if the other instance was refused, or ended
	}

	private OAuth2AccessTokenResponse ask(String name, Supplier<OAuth2AccessTokenResponse> tokenEndpoint) {
		OAuth2AccessTokenResponse answer = tokenEndpoint.get();
		Instant ends = answer.getAccessToken().getExpiresAt();
		long left = Duration.between(this.clock.instant(), ends).minus(SAFETY_MARGIN).toMillis();
		if (left > 0) {
			String encrypted = this.encryption.encrypt(new JWTClaimsSet.Builder().jwtID(name)
				.claim("token", answer.getAccessToken().getTokenValue())
				.claim("ends", ends.getEpochSecond())
				.build());
			this.redis.run((commands) -> commands.set(name, encrypted, SetArgs.Builder.px(left)));
		}
		return answer;
	}

	private @Nullable OAuth2AccessTokenResponse find(String name) {
		String encrypted = this.redis.run((commands) -> commands.get(name));
		JWTClaimsSet content = (encrypted != null) ? this.encryption.decrypt(encrypted) : null;
		// the answer to one request does not stand in for another
		if (content == null || !name.equals(content.getJWTID())) {
			return null;
		}
		Duration left = Duration.between(this.clock.instant(),
				Instant.ofEpochSecond(((Number) content.getClaim("ends")).longValue()));
		return OAuth2AccessTokenResponse.withToken((String) content.getClaim("token"))
			.tokenType(TokenType.BEARER)
			.expiresIn(left.toSeconds())
			.build();
	}

	private String name(AbstractOAuth2AuthorizationGrantRequest request) {
		ClientRegistration registration = request.getClientRegistration();
		String assertion = (request instanceof JwtBearerGrantRequest exchange) ? exchange.getJwt().getTokenValue() : "";
		return "quartet:token:"
				+ DigestUtils.sha256Hex(String.join("\n", registration.getProviderDetails().getTokenUri(),
						request.getGrantType().getValue(), registration.getClientId(), registration.getRegistrationId(),
						String.join(" ", new TreeSet<>(registration.getScopes())), assertion));
	}

	private static String lockOf(String name) {
		return name + ":lock";
	}

}
