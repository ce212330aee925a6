package com.example.quartet.identitysupport;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.restclient.autoconfigure.RestClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.web.client.RestClient;

/**
 * Says after the start where the endpoints that a module derives differ from the
 * published ones, if it is asked to.
 */
@AutoConfiguration(after = { IdentityAutoConfiguration.class, RestClientAutoConfiguration.class })
@ConditionalOnProperty("quartet.identity.check-metadata")
class ProviderMetadataAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	ProviderMetadataCheck providerMetadataCheck(RestClient.Builder http, IdentityProperties settings,
			Environment environment) {
		return new ProviderMetadataCheck(http.build(), settings, environment);
	}

}
