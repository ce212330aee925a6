package com.example.quartet.identitysupport;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Every module trusts the same provider, and believes a token only from a tenant it
 * allows.
 */
@AutoConfiguration
@EnableConfigurationProperties(IdentityProperties.class)
class IdentityAutoConfiguration {

	@Bean
	@ConditionalOnClass(Jwt.class)
	TenantIssuerValidator tenantIssuer(IdentityProperties settings) {
		return new TenantIssuerValidator(settings);
	}

}
