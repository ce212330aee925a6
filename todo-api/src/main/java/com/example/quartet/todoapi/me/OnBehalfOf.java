package com.example.quartet.todoapi.me;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.client.ClientRegistrationIdProcessor;
import org.springframework.security.oauth2.client.web.client.OAuth2ClientHttpRequestInterceptor;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.client.support.RestClientHttpServiceGroupConfigurer;
import org.springframework.web.service.registry.ImportHttpServices;

/**
 * Trades the caller's access token for one the downstream API accepts.
 *
 * @see <a href=
 * "https://learn.microsoft.com/entra/identity-platform/v2-oauth2-on-behalf-of-flow">On-behalf-of
 * flow</a>
 */
@Configuration(proxyBeanMethods = false)
@ImportHttpServices(group = "downstream-api", types = DownstreamApi.class)
class OnBehalfOf {

	@Bean
	RestClientHttpServiceGroupConfigurer exchangedToken(OAuth2AuthorizedClientManager exchange, OnBehalfOfTokens tokens,
			ClientRegistrationRepository registrations) {
		OAuth2ClientHttpRequestInterceptor bearer = new OAuth2ClientHttpRequestInterceptor(exchange);
		// a token that was refused once is not used again
		bearer.setAuthorizationFailureHandler((refusal, caller, attributes) -> {
			String registration = ((ClientAuthorizationException) refusal).getClientRegistrationId();
			tokens.forget(registrations.findByRegistrationId(registration), (Jwt) caller.getPrincipal());
		});
		return (groups) -> {
			groups.forEachClient((group, client) -> client.requestInterceptors((interceptors) -> {
				interceptors.add(onceMoreWithANewToken());
				interceptors.add(bearer);
			}));
			groups.forEachProxyFactory((group, factory) -> factory
				.httpRequestValuesProcessor(ClientRegistrationIdProcessor.DEFAULT_INSTANCE));
		};
	}

	private static ClientHttpRequestInterceptor onceMoreWithANewToken() {
		return (request, body, execution) -> {
			ClientHttpResponse answer = execution.execute(request, body);
			if (answer.getStatusCode() != HttpStatus.UNAUTHORIZED || StrongerSignIn.isWanted(answer.getHeaders())) {
				return answer;
			}
			answer.close();
			return execution.execute(request, body);
		};
	}

}
