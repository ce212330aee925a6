package com.example.quartet.workshop.refusal;

import com.example.quartet.identitysupport.api.Permission;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Lets todo-api look at tokens for people who are signed in.
 */
@AutoConfiguration
@ConditionalOnProperty(name = "spring.application.name", havingValue = "todo-api")
@Import(TokenCheckApiController.class)
class TokenChecksAutoConfiguration {

	@Bean
	@Order(0) // before the chain of the other addresses of the workshop
	SecurityFilterChain tokenChecksFilterChain(HttpSecurity http) {
		http.securityMatcher(TokenCheckApi.PATH);
		http.authorizeHttpRequests(
				(requests) -> requests.anyRequest().access(Permission.scope("Todo.Read", "Todo.ReadWrite")));
		http.oauth2ResourceServer((bearer) -> bearer.jwt(Customizer.withDefaults()));
		http.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
		http.logout((leaving) -> leaving.disable()); // no session, nothing to leave
		http.csrf((csrf) -> csrf.disable()); // no cookie, nothing to forge
		return http.build();
	}

}
