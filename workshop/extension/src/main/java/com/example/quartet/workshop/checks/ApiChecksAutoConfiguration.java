package com.example.quartet.workshop.checks;

import java.util.Map;

import com.example.quartet.identitysupport.TokenValidator;
import com.example.quartet.identitysupport.api.Permission;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.MappedJwtClaimSetConverter;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Lets one check of todo-api's access tokens be switched off.
 */
@AutoConfiguration
@ConditionalOnProperty(name = "spring.application.name", havingValue = "todo-api")
@Import({ CheckSwitch.class, CheckSwitchApiController.class, LoopbackAuthorization.class })
class ApiChecksAutoConfiguration {

	@Bean
	static BeanPostProcessor lenientAccessTokenDecoder(ObjectProvider<CheckSwitch> checks,
			ObjectProvider<TokenValidator> validators) {
		return new BeanPostProcessor() {

			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				return (bean instanceof JwtDecoder decoder) ? new LenientJwtDecoder(decoder, checks.getObject(),
						validators, MappedJwtClaimSetConverter.withDefaults(Map.of())) : bean;
			}

		};
	}

	@Bean
	@Order(0) // before the chain of the other addresses of the workshop
	SecurityFilterChain checkSwitchFilterChain(HttpSecurity http, LoopbackAuthorization loopback) {
		http.securityMatcher(CheckSwitchApi.PATH, CheckSwitchApi.PATH + "/*");
		http.authorizeHttpRequests((requests) -> {
			requests.requestMatchers(HttpMethod.PUT)
				.access(AuthorizationManagers.allOf(Permission.scope("Todo.ReadWrite"), loopback));
			// a check that is on again harms no one
			requests.requestMatchers(HttpMethod.DELETE).permitAll();
			requests.anyRequest().denyAll();
		});
		http.oauth2ResourceServer((bearer) -> bearer.jwt(Customizer.withDefaults()));
		http.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
		http.logout((leaving) -> leaving.disable()); // no session, nothing to leave
		http.csrf((csrf) -> csrf.disable()); // no cookie, nothing to forge
		return http.build();
	}

}
