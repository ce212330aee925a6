package com.example.quartet.daemonclient;

import com.example.quartet.daemonclient.calls.Counters;
import com.example.quartet.daemonclient.calls.RepeatedCalls;
import com.example.quartet.daemonclient.calls.RepeatedTokenRequests;
import com.example.quartet.daemonclient.calls.SharedTokens;
import com.example.quartet.identitysupport.IdentityProperties;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.ClientCredentialsOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
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

	private final Authentication application;

	AppOnlyAccess(@Value("${quartet.identity.client.id}") String clientId) {
		// always the same, so that a token belongs to its API and tenant alone
		this.application = UsernamePasswordAuthenticationToken.authenticated(clientId, null,
				AuthorityUtils.NO_AUTHORITIES);
	}

	@Bean
	OAuth2AuthorizedClientService tokensByApiAndTenant(ClientRegistrationRepository registrations,
			IdentityProperties identity) {
		return new InMemoryOAuth2AuthorizedClientService(new TenantRegistrations(registrations, identity));
	}

	@Bean
	SharedTokens tokens(ClientRegistrationRepository registrations, IdentityProperties identity,
			OAuth2AuthorizedClientService tokensByApiAndTenant, RepeatedTokenRequests tokenEndpoint,
			Counters counters) {
		// keeps a token until a minute before it ends, then asks again: there is no
		// refresh token without a user
		ClientCredentialsOAuth2AuthorizedClientProvider grant = new ClientCredentialsOAuth2AuthorizedClientProvider();
		grant.setAccessTokenResponseClient(tokenEndpoint::send);
		AuthorizedClientServiceOAuth2AuthorizedClientManager tokens = new AuthorizedClientServiceOAuth2AuthorizedClientManager(
				new TenantRegistrations(registrations, identity), tokensByApiAndTenant);
		tokens.setAuthorizedClientProvider(grant);
		return new SharedTokens(tokens, tokensByApiAndTenant, counters);
	}

	@Bean
	RestClientHttpServiceGroupConfigurer everyCallCarriesAToken(SharedTokens tokens, RepeatedCalls repeatedCalls,
			FailedCalls failedCalls) {
		return (groups) -> groups.forEachClient((api, http) -> {
			OAuth2ClientHttpRequestInterceptor token = new OAuth2ClientHttpRequestInterceptor(tokens);
			token.setClientRegistrationIdResolver((request) -> registration(api.name(), request));
			token.setPrincipalResolver((request) -> this.application);
			http.requestInterceptor(failedCalls.of(api.name()));
			http.requestInterceptor(repeatedCalls.of(api.name(),
					(request) -> tokens.forget(registration(api.name(), request), this.application.getName(),
							request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION).substring("Bearer ".length()))));
			http.requestInterceptor(token);
		});
	}

	private static String registration(String api, HttpRequest request) {
		return TenantRegistrations.name(api, request.getAttributes().get("tenant").toString());
	}

}
