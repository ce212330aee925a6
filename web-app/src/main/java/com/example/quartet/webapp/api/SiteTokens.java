package com.example.quartet.webapp.api;

import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.ClientCredentialsOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2ClientCredentialsGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;

/**
 * The tokens that the site gets as itself, by client credentials: one for all visitors,
 * for none of them is its subject.
 */
class SiteTokens implements OAuth2AuthorizedClientManager {

	private final AuthorizedClientServiceOAuth2AuthorizedClientManager tokens;

	private final Authentication site;

	SiteTokens(ClientRegistrationRepository registrations,
			OAuth2AccessTokenResponseClient<OAuth2ClientCredentialsGrantRequest> tokenEndpoint) {
		ClientCredentialsOAuth2AuthorizedClientProvider grant = new ClientCredentialsOAuth2AuthorizedClientProvider();
		grant.setAccessTokenResponseClient(tokenEndpoint);
		this.tokens = new AuthorizedClientServiceOAuth2AuthorizedClientManager(registrations,
				new InMemoryOAuth2AuthorizedClientService(registrations));
		this.tokens.setAuthorizedClientProvider(grant);
		this.site = UsernamePasswordAuthenticationToken.authenticated(SiteTodoApi.REGISTRATION, null,
				AuthorityUtils.NO_AUTHORITIES);
	}

	// the request names the person who is signed in, if there is one
	@Override
	public @Nullable OAuth2AuthorizedClient authorize(OAuth2AuthorizeRequest request) {
		return this.tokens.authorize(OAuth2AuthorizeRequest.withClientRegistrationId(request.getClientRegistrationId())
			.principal(this.site)
			.build());
	}

}
