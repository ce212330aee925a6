package com.example.quartet.webapp.api;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
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
	RestClientHttpServiceGroupConfigurer bearerToken(OAuth2AuthorizedClientManager tokens) {
		return OAuth2RestClientHttpServiceGroupConfigurer.from(tokens);
	}

	@Bean
	RestClientHttpServiceGroupConfigurer unavailableApi() {
		return (groups) -> groups.forEachClient((group, client) -> client
			.requestInterceptors((interceptors) -> interceptors.add(0, new UnavailableApiInterceptor())));
	}

}
