package com.example.quartet.daemonclient;

import java.util.Set;

import com.example.quartet.identitysupport.IdentitySettings;
import com.example.quartet.identitysupport.InvalidSetting;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.ClientCredentialsOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2ClientCredentialsGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.client.OAuth2ClientHttpRequestInterceptor;
import org.springframework.web.client.support.RestClientHttpServiceGroupConfigurer;
import org.springframework.web.service.registry.ImportHttpServices;

/**
 * The daemon calls the APIs as itself: no user, no browser, no session.
 *
 * @see <a href=
 * "https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow">Client
 * credentials</a>
 */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = "todo-api", types = TodoApi.class)
@ImportHttpServices(group = "downstream-api", types = DownstreamApi.class)
class AppOnlyAccess {

	private static final Set<String> MANY_DIRECTORIES = Set.of("common", "organizations", "consumers");

	private final Authentication application;

	AppOnlyAccess(IdentitySettings identity, @Value("${identity.client.id}") String clientId) {
		if (MANY_DIRECTORIES.contains(identity.tenant())) {
			throw new InvalidSetting("identity.tenant",
					"is '%s', but an application without a user needs one directory: its GUID or a domain"
						.formatted(identity.tenant()));
		}
		// always the same, so that a token belongs to its registration alone
		this.application = UsernamePasswordAuthenticationToken.authenticated(clientId, null,
				AuthorityUtils.NO_AUTHORITIES);
	}

	@Bean
	OAuth2AuthorizedClientManager tokens(ClientRegistrationRepository registrations,
			OAuth2AuthorizedClientService tokensByRegistration,
			OAuth2AccessTokenResponseClient<OAuth2ClientCredentialsGrantRequest> tokenEndpoint) {
		// keeps a token until a minute before it ends, then asks again: there is no
		// refresh token without a user
		ClientCredentialsOAuth2AuthorizedClientProvider grant = new ClientCredentialsOAuth2AuthorizedClientProvider();
		grant.setAccessTokenResponseClient(tokenEndpoint);
		AuthorizedClientServiceOAuth2AuthorizedClientManager tokens = new AuthorizedClientServiceOAuth2AuthorizedClientManager(
				registrations, tokensByRegistration);
		tokens.setAuthorizedClientProvider(grant);
		return tokens;
	}

	@Bean
	RestClientHttpServiceGroupConfigurer everyCallCarriesAToken(OAuth2AuthorizedClientManager tokens,
			OAuth2AuthorizedClientService tokensByRegistration, FailedCalls failedCalls) {
		return (groups) -> groups.forEachClient((api, http) -> {
			OAuth2ClientHttpRequestInterceptor token = new OAuth2ClientHttpRequestInterceptor(tokens);
			token.setClientRegistrationIdResolver((request) -> api.name());
			token.setPrincipalResolver((request) -> this.application);
			token.setAuthorizationFailureHandler(
					OAuth2ClientHttpRequestInterceptor.authorizationFailureHandler(tokensByRegistration));
			http.requestInterceptor(failedCalls.of(api.name()));
			http.requestInterceptor(token);
		});
	}

}
