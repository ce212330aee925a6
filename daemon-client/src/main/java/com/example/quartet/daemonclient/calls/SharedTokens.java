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

	/**
	 * Forgets a token that an API refused, unless another thread has renewed it
	 * meanwhile.
	 * @param registration whose token it is
	 * @param principal whom it was given to
	 * @param token the one that was refused
	 */
	public void forget(String registration, String principal, String token) {
		synchronized (this.turns.computeIfAbsent(registration, (name) -> new Object())) {
			OAuth2AuthorizedClient now = this.kept.loadAuthorizedClient(registration, principal);
			if (now != null && now.getAccessToken().getTokenValue().equals(token)) {
				this.kept.removeAuthorizedClient(registration, principal);
			}
		}
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
