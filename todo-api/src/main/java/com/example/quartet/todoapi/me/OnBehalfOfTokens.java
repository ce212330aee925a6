package com.example.quartet.todoapi.me;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

import com.example.quartet.identitysupport.api.Caller;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientId;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.stereotype.Component;

/**
 * The tokens we got on behalf of callers, each kept for the very token it was traded for:
 * kept by user name, they would pass from one sign-in to another, or from one tenant to
 * another.
 */
@Component
class OnBehalfOfTokens implements OAuth2AuthorizedClientRepository {

	static final int AT_MOST = 1000;

	private static final Duration EARLY = Duration.ofSeconds(60);

	private static final Logger log = LoggerFactory.getLogger(OnBehalfOfTokens.class);

	private final Cache<OAuth2AuthorizedClientId, OAuth2AuthorizedClient> tokens = Caffeine.newBuilder()
		.maximumSize(AT_MOST)
		.expireAfter(Expiry.<OAuth2AuthorizedClientId, OAuth2AuthorizedClient>writing((id, client) -> Duration.ZERO))
		.build();

	private final Clock clock;

	OnBehalfOfTokens(Clock clock) {
		this.clock = clock;
	}

	@Override
	public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(String registration,
			Authentication caller, HttpServletRequest request) {
		// the interface lets callers name a subtype; nobody stores one
		return (T) this.tokens.getIfPresent(id(registration, incoming(caller)));
	}

	@Override
	public void saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication principal,
			HttpServletRequest request, HttpServletResponse response) {
		Jwt incoming = incoming(principal);
		String registration = client.getClientRegistration().getRegistrationId();
		this.tokens.policy()
			.expireVariably()
			.orElseThrow()
			.put(id(registration, incoming), client, lifetime(client, incoming));
		Caller caller = Caller.of(incoming);
		log.info("Traded the token of {} through {} for one to {}", caller.oid(), caller.app(), registration);
	}

	@Override
	public void removeAuthorizedClient(String registration, Authentication caller, HttpServletRequest request,
			HttpServletResponse response) {
		forget(registration, caller);
	}

	void forget(String registration, Authentication caller) {
		this.tokens.invalidate(id(registration, incoming(caller)));
	}

	long count() {
		this.tokens.cleanUp();
		return this.tokens.estimatedSize();
	}

	private static Jwt incoming(Authentication caller) {
		return (Jwt) caller.getPrincipal();
	}

	private Duration lifetime(OAuth2AuthorizedClient client, Jwt incoming) {
		Instant ours = client.getAccessToken().getExpiresAt();
		Instant theirs = incoming.getExpiresAt();
		Duration left = Duration.between(this.clock.instant(), ours.isBefore(theirs) ? ours : theirs).minus(EARLY);
		return left.isNegative() ? Duration.ZERO : left;
	}

	private static OAuth2AuthorizedClientId id(String registration, Jwt incoming) {
		return new OAuth2AuthorizedClientId(registration, hash(incoming));
	}

	private static String hash(Jwt incoming) {
		try {
			byte[] token = incoming.getTokenValue().getBytes(StandardCharsets.UTF_8);
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(token));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
