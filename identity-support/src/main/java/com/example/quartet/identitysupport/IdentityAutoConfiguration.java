package com.example.quartet.identitysupport;

import java.time.Clock;

import com.example.quartet.servicesupport.calls.OutgoingCallsAutoConfiguration;
import com.example.quartet.servicesupport.calls.PlainHttpProperties;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Every module trusts the same provider, and believes a token only from a tenant it
 * allows.
 */
@AutoConfiguration(after = OutgoingCallsAutoConfiguration.class)
@EnableConfigurationProperties({ IdentityProperties.class, PlainHttpProperties.class })
public class IdentityAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	Clock clock() {
		return Clock.systemUTC();
	}

	@Bean
	@ConditionalOnMissingBean
	@ConditionalOnClass(Jwt.class)
	TenantIssuerValidator tenantIssuerValidator(IdentityProperties settings,
			ObjectProvider<TenantAdmission> admission) {
		return new TenantIssuerValidator(settings, admission.getIfAvailable(() -> TenantAdmission.NONE));
	}

	@Bean
	@ConditionalOnMissingBean(name = "plainHttpProviderCheck")
	SmartInitializingSingleton plainHttpProviderCheck(PlainHttpProperties plainHttp, IdentityProperties provider) {
		return () -> {
			plainHttp.require("quartet.identity.authority", provider.authority());
			plainHttp.require("quartet.identity.backchannel", provider.backchannel());
		};
	}

}
