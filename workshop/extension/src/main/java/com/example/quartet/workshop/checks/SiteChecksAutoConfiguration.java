package com.example.quartet.workshop.checks;

import com.example.quartet.identitysupport.TokenValidator;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.web.service.registry.ImportHttpServices;

/**
 * Lets one check of the site's sign-ins be switched off, and says so on every page.
 */
@AutoConfiguration
@ConditionalOnProperty(name = "spring.application.name", havingValue = "web-app")
@Import({ CheckSwitch.class, LoopbackAuthorization.class, SignInAnswerFilter.class, SiteChecks.class })
@ImportHttpServices(group = "todo-api", types = CheckSwitchApi.class)
class SiteChecksAutoConfiguration {

	@Bean
	CheckOffNotice checkOffNotice(CheckSwitch checks) {
		return new CheckOffNotice(checks);
	}

	@Bean
	static BeanPostProcessor lenientIdTokenDecoders(ObjectProvider<CheckSwitch> checks,
			ObjectProvider<TokenValidator> validators) {
		return new BeanPostProcessor() {

			@Override
			@SuppressWarnings("unchecked")
			public Object postProcessAfterInitialization(Object bean, String name) {
				return (bean instanceof JwtDecoderFactory<?> decoders)
						? lenient((JwtDecoderFactory<ClientRegistration>) decoders, checks.getObject(), validators)
						: bean;
			}

		};
	}

	private static LenientIdTokenDecoderFactory lenient(JwtDecoderFactory<ClientRegistration> decoders,
			CheckSwitch checks, ObjectProvider<TokenValidator> validators) {
		return new LenientIdTokenDecoderFactory(
				(registration) -> new LenientJwtDecoder(decoders.createDecoder(registration), checks, validators,
						OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter()),
				checks);
	}

}
