package com.example.quartet.webapp.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Single flight: requests that bring the same expiring access token share one renewal,
 * and a token that is still valid serves on while it cannot be renewed.
 */
class TokenRenewals implements OAuth2AuthorizedClientManager {

	private static final int MAXIMUM_RENEWALS = 10_000;

	/** Spring Security renews a token this long before it expires. */
	private static final Duration RENEWAL_LEAD = Duration.ofMinutes(1);

	/** As long as a call takes, a token has to last. */
	private static final Duration CALL_DURATION = Duration.ofSeconds(5);

	/** A request that read its session before the renewal brings the old token. */
	private static final Duration RENEWAL_LIFETIME = Duration.ofSeconds(30);

	private final Cache<OAuth2AccessToken, CompletableFuture<OAuth2AuthorizedClient>> renewals = Caffeine.newBuilder()
		.maximumSize(MAXIMUM_RENEWALS)
		.expireAfterWrite(RENEWAL_LIFETIME)
		.build();

	private final OAuth2AuthorizedClientManager manager;

	private final OAuth2AuthorizedClientRepository tokens;

	private final Clock clock;

	TokenRenewals(OAuth2AuthorizedClientManager manager, OAuth2AuthorizedClientRepository tokens, Clock clock) {
		this.manager = manager;
		this.tokens = tokens;
		this.clock = clock;
	}

	@Override
	public @Nullable OAuth2AuthorizedClient authorize(OAuth2AuthorizeRequest request) {
		OAuth2AuthorizedClient client = this.tokens.loadAuthorizedClient(request.getClientRegistrationId(),
				request.getPrincipal(), currentRequest());
		if (client == null || lasts(client, RENEWAL_LEAD)) {
			return this.manager.authorize(request);
		}
		try {
			return renewOnce(client.getAccessToken(), request);
		}
		catch (ClientAuthorizationException ex) {
			if (lasts(client, CALL_DURATION)) {
				return client;
			}
			throw ex;
		}
	}

	private @Nullable OAuth2AuthorizedClient renewOnce(OAuth2AccessToken oldToken, OAuth2AuthorizeRequest request) {
		CompletableFuture<OAuth2AuthorizedClient> renewal = new CompletableFuture<>();
		CompletableFuture<OAuth2AuthorizedClient> earlier = this.renewals.asMap().putIfAbsent(oldToken, renewal);
		if (earlier != null) {
			return join(earlier);
		}
		try {
			renewal.complete(this.manager.authorize(request));
		}
		catch (RuntimeException ex) {
			this.renewals.asMap().remove(oldToken, renewal);
			renewal.completeExceptionally(ex);
		}
		return join(renewal);
	}

	private static OAuth2AuthorizedClient join(CompletableFuture<OAuth2AuthorizedClient> renewal) {
		try {
			return renewal.join();
		}
		catch (CompletionException ex) {
			throw (RuntimeException) ex.getCause();
		}
	}

	private boolean lasts(OAuth2AuthorizedClient client, Duration time) {
		Instant end = client.getAccessToken().getExpiresAt();
		return end == null || end.isAfter(this.clock.instant().plus(time));
	}

	private static HttpServletRequest currentRequest() {
		return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
	}

}
