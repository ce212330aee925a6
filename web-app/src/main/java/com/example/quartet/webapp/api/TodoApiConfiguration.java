package com.example.quartet.webapp.api;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2ClientCredentialsGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.client.support.OAuth2RestClientHttpServiceGroupConfigurer;
import org.springframework.web.client.support.RestClientHttpServiceGroupConfigurer;
import org.springframework.web.service.registry.ImportHttpServices;

/**
 * A call for a person carries their access token, renewed when it has expired; a call for
 * no person carries the site's own.
 */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = "todo-api", types = { TodoApi.class, SiteTodoApi.class, SiteTenantsApi.class })
class TodoApiConfiguration {

	@Bean
	RestClientHttpServiceGroupConfigurer bearerToken(OAuth2AuthorizedClientManager manager,
			OAuth2AuthorizedClientRepository tokens, Clock clock, ClientRegistrationRepository registrations,
			OAuth2AccessTokenResponseClient<OAuth2ClientCredentialsGrantRequest> tokenEndpoint) {
		OAuth2AuthorizedClientManager people = new TokenRenewals(manager, tokens, clock);
		OAuth2AuthorizedClientManager site = new SiteTokens(registrations, tokenEndpoint);
		return OAuth2RestClientHttpServiceGroupConfigurer
			.from((request) -> SiteTodoApi.REGISTRATION.equals(request.getClientRegistrationId())
					? site.authorize(request) : people.authorize(request));
	}

	@Bean
	RestClientHttpServiceGroupConfigurer unavailableApi() {
		return (groups) -> groups.forEachProxyFactory((group, factory) -> factory
			.exchangeAdapterDecorator((api) -> new UnavailableApiAdapter(api, group.name())));
	}

}
