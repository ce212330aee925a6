package com.example.quartet.todoapi.me;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.web.client.ClientRegistrationIdProcessor;
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
	RestClientHttpServiceGroupConfigurer onBehalfOfCalls(OnBehalfOfInterceptor interceptor) {
		return (groups) -> {
			groups.forEachClient((group, client) -> client.requestInterceptor(interceptor));
			groups.forEachProxyFactory((group, factory) -> factory
				.httpRequestValuesProcessor(ClientRegistrationIdProcessor.DEFAULT_INSTANCE));
		};
	}

}
