package com.example.quartet.identitysupport.keys;

import java.time.Clock;

import com.example.quartet.identitysupport.IdentityAutoConfiguration;
import com.example.quartet.identitysupport.IdentityProperties;
import com.nimbusds.jose.jwk.source.JWKSource;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.restclient.RestTemplateBuilder;
import org.springframework.boot.restclient.autoconfigure.RestTemplateAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * All tokens of a module are proved with the same keys, which are fetched in one place.
 */
@AutoConfiguration(after = { IdentityAutoConfiguration.class, RestTemplateAutoConfiguration.class })
@ConditionalOnClass({ JWKSource.class, Jwt.class })
@ConditionalOnProperty("spring.security.oauth2.resourceserver.jwt.jwk-set-uri")
public class ProviderKeysAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean(JWKSource.class)
	ProviderKeySource providerKeySource(RestTemplateBuilder http, IdentityProperties settings,
			@Value("${quartet.identity.own-signing-keys:false}") boolean ownKeys,
			@Value("${quartet.identity.api.client-id:${quartet.identity.client.id:}}") String clientId,
			@Value("${spring.security.oauth2.resourceserver.jwt.jwk-set-uri}") String address, Clock clock) {
		return new ProviderKeySource(
				new ProviderJwkSetSource(http.build(), ownKeys ? settings.keysUriOf(clientId) : address, clock));
	}

	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnBean(ProviderKeySource.class)
	KeyIssuerValidator keyIssuerValidator(ProviderKeySource keys, IdentityProperties settings) {
		return new KeyIssuerValidator(keys, settings);
	}

}
