package com.example.quartet.daemonclient.access;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import com.example.quartet.daemonclient.outcome.DaemonMetrics;
import com.example.quartet.identitysupport.client.EntraError;
import com.example.quartet.identitysupport.client.TokenResponseStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.endpoint.OAuth2ClientCredentialsGrantRequest;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;

/**
 * Single flight: when many threads need a token at once, the first asks for it and the
 * others wait.
 */
public class SharedTokens implements OAuth2AuthorizedClientManager {

	private static final Logger log = LoggerFactory.getLogger(SharedTokens.class);

	private final OAuth2AuthorizedClientManager tokens;

	private final OAuth2AuthorizedClientService cache;

	private final TokenResponseStore store;

	private final DaemonMetrics metrics;

	private final Clock clock;

	private final String application;

	SharedTokens(OAuth2AuthorizedClientManager tokens, OAuth2AuthorizedClientService cache, TokenResponseStore store,
			DaemonMetrics metrics, Clock clock, String application) {
		this.tokens = tokens;
		this.cache = cache;
		this.store = store;
		this.metrics = metrics;
		this.clock = clock;
		this.application = application;
	}

	/**
	 * The names that the tokens of a tenant have, one for each API.
	 */
	public static List<String> registrations(Collection<String> apis, String tenant) {
		return apis.stream().map((api) -> TenantClientRegistrationRepository.name(api, tenant)).toList();
	}

	/**
	 * A token that is held already and still counts: none is asked for.
	 */
	public synchronized Optional<OAuth2AccessToken> held(String registration) {
		OAuth2AuthorizedClient client = this.cache.loadAuthorizedClient(registration, this.application);
		return Optional.ofNullable(client)
			.map(OAuth2AuthorizedClient::getAccessToken)
			.filter((token) -> this.clock.instant().isBefore(token.getExpiresAt()));
	}

	/**
	 * Forgets a token that an API refused, unless another thread has renewed it
	 * meanwhile.
	 */
	synchronized void forget(String registration, String principal, String refused) {
		OAuth2AuthorizedClient now = this.cache.loadAuthorizedClient(registration, principal);
		if (now != null && now.getAccessToken().getTokenValue().equals(refused)) {
			this.cache.removeAuthorizedClient(registration, principal);
			this.store.forget(new OAuth2ClientCredentialsGrantRequest(now.getClientRegistration()));
		}
	}

	@Override
	public synchronized @Nullable OAuth2AuthorizedClient authorize(OAuth2AuthorizeRequest request) {
		String registration = request.getClientRegistrationId();
		OAuth2AuthorizedClient before = this.cache.loadAuthorizedClient(registration, request.getPrincipal().getName());
		OAuth2AuthorizedClient now = renew(request, before);
		if (before != null && now != null && before.getAccessToken().equals(now.getAccessToken())) {
			this.metrics.tokenFromCache(registration);
		}
		return now;
	}

	// a token is renewed a minute before it ends, and is still good where that fails
	private @Nullable OAuth2AuthorizedClient renew(OAuth2AuthorizeRequest request,
			@Nullable OAuth2AuthorizedClient before) {
		try {
			return this.tokens.authorize(request);
		}
		catch (OAuth2AuthorizationException ex) {
			if (before == null || ex.getError() instanceof EntraError
					|| !this.clock.instant().isBefore(before.getAccessToken().getExpiresAt())) {
				throw ex;
			}
			log.warn("The token for {} is used until it ends, since the identity provider gives no new one",
					request.getClientRegistrationId());
			return before;
		}
	}

}
