package com.example.quartet.todoapi.me;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.client.OAuth2ClientHttpRequestInterceptor;
import org.springframework.web.client.support.RestClientHttpServiceGroupConfigurer;
import org.springframework.web.service.registry.ImportHttpServices;

/**
 * Trades the caller's access token for one the downstream API accepts.
 *
 * @see <a href=
 * "https://learn.microsoft.com/entra/identity-platform/v2-oauth2-on-behalf-of-flow">On-behalf-of
 * flow</a>
 */
@Configuration(value = "onBehalfOfCallers", proxyBeanMethods = false)
@ImportHttpServices(group = OnBehalfOf.DOWNSTREAM_API, types = DownstreamApi.class)
class OnBehalfOf {

	static final String DOWNSTREAM_API = "downstream-api";

	@Bean
	RestClientHttpServiceGroupConfigurer exchangedToken(OAuth2AuthorizedClientManager exchange,
			OnBehalfOfTokens tokens) {
		OAuth2ClientHttpRequestInterceptor bearer = new OAuth2ClientHttpRequestInterceptor(exchange);
		bearer.setClientRegistrationIdResolver((request) -> DOWNSTREAM_API);
		// a token that was refused once is not tried again
		bearer.setAuthorizationFailureHandler((refusal, caller, attributes) -> tokens.forget(DOWNSTREAM_API, caller));
		return (groups) -> groups.filterByName(DOWNSTREAM_API)
			.forEachClient((group, client) -> client.requestInterceptor(bearer));
	}

}
