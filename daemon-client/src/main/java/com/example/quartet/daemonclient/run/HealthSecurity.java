package com.example.quartet.daemonclient.run;

import jakarta.servlet.DispatcherType;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The daemon serves its health to anyone, and nothing else.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class HealthSecurity {

	@Bean
	SecurityFilterChain filterChain(HttpSecurity http) {
		http.authorizeHttpRequests((requests) -> {
			requests.requestMatchers("/actuator/health/**").permitAll();
			// else each refusal of a request that cannot be read would become a 403
			requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
			requests.anyRequest().denyAll();
		});
		http.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
		http.csrf((csrf) -> csrf.disable()); // no cookie, nothing to forge
		return http.build();
	}

}
