package com.example.quartet.downstreamapi;

import jakarta.servlet.DispatcherType;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Every request carries its own access token, and the token alone decides what it may do.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

	@Bean
	SecurityFilterChain filterChain(HttpSecurity http) {
		http.authorizeHttpRequests((requests) -> {
			requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll(); // an error
																				// keeps
																				// its own
																				// status
			requests.requestMatchers("/actuator/health/**").permitAll();
			requests.requestMatchers(HttpMethod.GET, "/api/me")
				.hasAnyAuthority("SCOPE_Profile.Read", "SCOPE_Profile.ReadWrite");
			requests.requestMatchers(HttpMethod.PATCH, "/api/me").hasAuthority("SCOPE_Profile.ReadWrite");
			requests.requestMatchers(HttpMethod.GET, "/api/me/personal").hasAuthority("SCOPE_Profile.Personal.Read");
			requests.requestMatchers(HttpMethod.GET, "/api/users/*").access(new AllowedCallers("Profile.Read.All"));
			requests.anyRequest().denyAll();
		});
		http.oauth2ResourceServer((bearer) -> bearer.jwt(Customizer.withDefaults()));
		http.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
		http.logout((leaving) -> leaving.disable()); // no session, nothing to leave
		http.csrf((csrf) -> csrf.disable()); // no cookie, nothing to forge
		return http.build();
	}

}
