package com.example.quartet.daemonclient.access;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.example.quartet.daemonclient.outcome.DaemonMetrics;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;

/**
 * Single flight: however many threads start at once, the first asks for the token and the
 * others wait for it.
 */
class SharedTokens implements OAuth2AuthorizedClientManager {

	private final Map<String, Object> locks = new ConcurrentHashMap<>();

	private final OAuth2AuthorizedClientManager tokens;

	private final OAuth2AuthorizedClientService cache;

	private final DaemonMetrics metrics;

	SharedTokens(OAuth2AuthorizedClientManager tokens, OAuth2AuthorizedClientService cache, DaemonMetrics metrics) {
		this.tokens = tokens;
		this.cache = cache;
		this.metrics = metrics;
	}

	/**
	 * Forgets a token that an API refused, unless another thread has renewed it
	 * meanwhile.
	 * @param registration the API and the tenant that the token is for
	 * @param principal the application it was given to
	 * @param token the one that was refused
	 */
	void forget(String registration, String principal, String token) {
		synchronized (lock(registration)) {
			OAuth2AuthorizedClient now = this.cache.loadAuthorizedClient(registration, principal);
			if (now != null && now.getAccessToken().getTokenValue().equals(token)) {
				this.cache.removeAuthorizedClient(registration, principal);
			}
		}
	}

	@Override
	public @Nullable OAuth2AuthorizedClient authorize(OAuth2AuthorizeRequest request) {
		String registration = request.getClientRegistrationId();
		synchronized (lock(registration)) {
			OAuth2AuthorizedClient before = this.cache.loadAuthorizedClient(registration,
					request.getPrincipal().getName());
			OAuth2AuthorizedClient now = this.tokens.authorize(request);
			if (before != null && now != null && before.getAccessToken().equals(now.getAccessToken())) {
				this.metrics.tokenFromCache(registration);
			}
			return now;
		}
	}

	private Object lock(String registration) {
		return this.locks.computeIfAbsent(registration, (name) -> new Object());
	}

}
