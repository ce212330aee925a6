package com.example.quartet.daemonclient.access;

import java.time.Clock;

import com.example.quartet.daemonclient.api.DownstreamApi;
import com.example.quartet.daemonclient.api.TodoApi;
import com.example.quartet.daemonclient.outcome.DaemonMetrics;
import com.example.quartet.identitysupport.IdentityProperties;
import com.example.quartet.identitysupport.client.TokenResponseStore;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.ClientCredentialsOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
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

	private final Authentication application;

	AppOnlyAccess(@Value("${quartet.identity.client.id}") String clientId) {
		// always the same, so that a token belongs to its API and tenant alone
		this.application = UsernamePasswordAuthenticationToken.authenticated(clientId, null,
				AuthorityUtils.NO_AUTHORITIES);
	}

	@Bean
	SharedTokens tokens(ClientRegistrationRepository registrations, IdentityProperties identity,
			OAuth2AccessTokenResponseClient<OAuth2ClientCredentialsGrantRequest> tokenEndpoint,
			TokenResponseStore store, DaemonMetrics metrics, Clock clock) {
		var byTenant = new TenantClientRegistrationRepository(registrations, identity);
		var cache = new InMemoryOAuth2AuthorizedClientService(byTenant);
		// used until a minute before it ends; there is no refresh token without a user
		var grant = new ClientCredentialsOAuth2AuthorizedClientProvider();
		grant.setAccessTokenResponseClient((request) -> {
			metrics.tokenRequest(request.getClientRegistration().getRegistrationId());
			return tokenEndpoint.getTokenResponse(request);
		});
		var tokens = new AuthorizedClientServiceOAuth2AuthorizedClientManager(byTenant, cache);
		tokens.setAuthorizedClientProvider(grant);
		return new SharedTokens(tokens, cache, store, metrics, clock, this.application.getName());
	}

	@Bean
	RestClientHttpServiceGroupConfigurer everyCallCarriesAToken(SharedTokens tokens, DaemonMetrics metrics) {
		return (groups) -> groups.forEachClient((api, http) -> {
			OAuth2ClientHttpRequestInterceptor token = new OAuth2ClientHttpRequestInterceptor(tokens);
			token.setClientRegistrationIdResolver((request) -> registration(api.name(), request));
			token.setPrincipalResolver((request) -> this.application);
			http.requestInterceptor(renewing(api.name(), tokens, metrics));
			http.requestInterceptor(token);
		});
	}

	private ClientHttpRequestInterceptor renewing(String api, SharedTokens tokens, DaemonMetrics metrics) {
		return (request, body, execution) -> {
			ClientHttpResponse response = execution.execute(request, body);
			if (response.getStatusCode() != HttpStatus.UNAUTHORIZED) {
				return response;
			}
			response.close();
			String refused = String.valueOf(request.getHeaders().getFirst("Authorization")).replace("Bearer ", "");
			tokens.forget(registration(api, request), this.application.getName(), refused);
			metrics.retry(api);
			return execution.execute(request, body); // with a new token, once
		};
	}

	private static String registration(String api, HttpRequest request) {
		return TenantClientRegistrationRepository.name(api, String.valueOf(request.getAttributes().get("tenant")));
	}

}
