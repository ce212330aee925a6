package com.example.quartet.webapp.api;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.client.support.OAuth2RestClientHttpServiceGroupConfigurer;
import org.springframework.web.client.support.RestClientHttpServiceGroupConfigurer;
import org.springframework.web.service.registry.ImportHttpServices;

/**
 * Every call carries the access token of the person who is signed in, renewed when it has
 * expired.
 */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = "todo-api", types = TodoApi.class)
class TodoApiConfiguration {

	@Bean
	RestClientHttpServiceGroupConfigurer bearerToken(OAuth2AuthorizedClientManager manager,
			OAuth2AuthorizedClientRepository tokens, Clock clock) {
		return OAuth2RestClientHttpServiceGroupConfigurer.from(new TokenRenewals(manager, tokens, clock));
	}

	@Bean
	RestClientHttpServiceGroupConfigurer unavailableApi() {
		return (groups) -> groups
			.forEachProxyFactory((group, factory) -> factory.exchangeAdapterDecorator(UnavailableApiAdapter::new));
	}

}
