package com.example.quartet.servicesupport.calls;

import java.net.http.HttpClient;
import java.util.Map;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.http.client.JdkClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.autoconfigure.ClientHttpRequestFactoryBuilderCustomizer;
import org.springframework.boot.http.client.autoconfigure.HttpClientProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.support.RestClientHttpServiceGroupConfigurer;

/**
 * Every API that a module calls is called over https and has a bulkhead of its own, and a
 * redirect is no answer of it: our token is for that API alone.
 */
@AutoConfiguration
@ConditionalOnClass(RestClient.class)
@EnableConfigurationProperties({ OutgoingCallProperties.class, PlainHttpProperties.class, ProxyProperties.class })
public class OutgoingCallsAutoConfiguration {

	private static final String APIS = "spring.http.serviceclient";

	@Bean
	@ConditionalOnMissingBean(name = "plainHttpCheck")
	SmartInitializingSingleton plainHttpCheck(PlainHttpProperties plainHttp, Environment environment) {
		return () -> Binder.get(environment)
			.bind(APIS, Bindable.mapOf(String.class, HttpClientProperties.class))
			.orElse(Map.of())
			.forEach((api, client) -> plainHttp.require("%s.%s.base-url".formatted(APIS, api), client.getBaseUrl()));
	}

	// the JDK's client would offer HTTP/2 at each call over http, and our servers decline
	@Bean
	@ConditionalOnMissingBean(name = "httpVersionCustomizer")
	ClientHttpRequestFactoryBuilderCustomizer<JdkClientHttpRequestFactoryBuilder> httpVersionCustomizer() {
		return (builder) -> builder.withHttpClientCustomizer((http) -> http.version(HttpClient.Version.HTTP_1_1));
	}

	@Bean
	@ConditionalOnMissingBean(name = "proxyCustomizer")
	ClientHttpRequestFactoryBuilderCustomizer<JdkClientHttpRequestFactoryBuilder> proxyCustomizer(
			ProxyProperties properties) {
		EnvironmentProxySelector proxies = new EnvironmentProxySelector(properties);
		return (builder) -> proxies.isEmpty() ? builder : builder.withProxySelector(proxies)
			.withHttpClientCustomizer((http) -> proxies.authenticator().ifPresent(http::authenticator));
	}

	@Bean
	@ConditionalOnMissingBean(name = "bulkheadGroupConfigurer")
	RestClientHttpServiceGroupConfigurer bulkheadGroupConfigurer(OutgoingCallProperties properties) {
		return (groups) -> groups.forEachClient((group, http) -> {
			http.requestInterceptor(new BulkheadInterceptor(properties));
			http.defaultStatusHandler(HttpStatusCode::is3xxRedirection, (request, response) -> {
				throw new RestClientException("%s answered with a redirect".formatted(group.name()));
			});
		});
	}

}
