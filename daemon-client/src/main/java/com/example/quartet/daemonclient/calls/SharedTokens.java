package com.example.quartet.daemonclient.calls;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;

/**
 * However many threads start at once, the first asks for the token and the others wait
 * for it.
 */
public class SharedTokens implements OAuth2AuthorizedClientManager {

	private final Map<String, Object> turns = new ConcurrentHashMap<>();

	private final OAuth2AuthorizedClientManager tokens;

	private final OAuth2AuthorizedClientService kept;

	private final Counters counters;

	public SharedTokens(OAuth2AuthorizedClientManager tokens, OAuth2AuthorizedClientService kept, Counters counters) {
		this.tokens = tokens;
		this.kept = kept;
		this.counters = counters;
	}

	@Override
	public OAuth2AuthorizedClient authorize(OAuth2AuthorizeRequest request) {
		String registration = request.getClientRegistrationId();
		synchronized (this.turns.computeIfAbsent(registration, (name) -> new Object())) {
			OAuth2AuthorizedClient before = this.kept.loadAuthorizedClient(registration,
					request.getPrincipal().getName());
			OAuth2AuthorizedClient now = this.tokens.authorize(request);
			if (before != null && now != null && before.getAccessToken().equals(now.getAccessToken())) {
				this.counters.tokenFromCache(registration);
			}
			return now;
		}
	}

}
