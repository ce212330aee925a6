package com.example.quartet.identitysupport;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import com.example.quartet.servicesupport.calls.EnvironmentProxySelector;
import com.example.quartet.servicesupport.calls.ProxyProperties;
import org.apache.commons.logging.Log;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.logging.DeferredLogFactory;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * Takes over the published endpoints that differ from the derived ones, where a setting
 * asks for it: a start without the provider keeps the derived ones.
 */
class PublishedEndpointsEnvironmentPostProcessor implements EnvironmentPostProcessor {

	private static final Duration TIMEOUT = Duration.ofSeconds(5);

	// Boot's own type: before the logging system is there, it keeps what it is told
	private final Log log;

	PublishedEndpointsEnvironmentPostProcessor(DeferredLogFactory logs) {
		this.log = logs.getLog(PublishedEndpointsEnvironmentPostProcessor.class);
	}

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		if (environment.getProperty("quartet.identity.use-metadata", Boolean.class, false)) {
			Binder binder = Binder.get(environment);
			IdentityProperties settings = binder.bind("quartet.identity", IdentityProperties.class).get();
			RestClient http = http(binder.bindOrCreate("quartet.proxy", ProxyProperties.class));
			try {
				PublishedEndpoints published = PublishedEndpoints.ask(http, settings, environment);
				takeOver(published, settings, environment);
			}
			catch (RestClientException | IllegalArgumentException ex) {
				this.log.warn("The endpoints are not those of the identity provider's metadata, but derived: "
						+ ex.getMessage());
			}
		}
	}

	private void takeOver(PublishedEndpoints published, IdentityProperties settings,
			ConfigurableEnvironment environment) {
		Map<String, Object> endpoints = new HashMap<>();
		for (PublishedEndpoints.Difference difference : published.differences()) {
			switch (difference.property()) {
				case PublishedEndpoints.AUTHORIZATION_URI ->
					endpoints.put(PublishedEndpoints.AUTHORIZATION_URI, difference.published());
				case PublishedEndpoints.TOKEN_URI ->
					endpoints.put(PublishedEndpoints.TOKEN_URI, settings.asReached(difference.published()));
				case PublishedEndpoints.JWK_SET_URI -> {
					String keys = settings.asReached(difference.published());
					endpoints.put(PublishedEndpoints.JWK_SET_URI, keys);
					endpoints.put("spring.security.oauth2.client.provider.entra.jwk-set-uri", keys);
				}
				default -> {
					continue; // the check after the start tells of it
				}
			}
			this.log.info("The identity provider publishes %s %s, which takes the place of %s"
				.formatted(difference.member(), difference.published(), difference.used()));
		}
		environment.getPropertySources().addFirst(new MapPropertySource("published endpoints", endpoints));
	}

	private static RestClient http(ProxyProperties settings) {
		EnvironmentProxySelector proxies = new EnvironmentProxySelector(settings);
		HttpClient.Builder client = HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.connectTimeout(TIMEOUT)
			.proxy(proxies);
		proxies.authenticator().ifPresent(client::authenticator);
		JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(client.build());
		requests.setReadTimeout(TIMEOUT);
		return RestClient.builder().requestFactory(requests).build();
	}

}
