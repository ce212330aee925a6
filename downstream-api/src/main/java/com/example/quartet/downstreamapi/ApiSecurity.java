package com.example.quartet.downstreamapi;

import com.example.quartet.identitysupport.api.Permission;
import jakarta.servlet.DispatcherType;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Every request carries its own access token, and the token alone decides what it may do.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

	@Bean
	SecurityFilterChain filterChain(HttpSecurity http, AuthorizationManager<RequestAuthorizationContext> applications) {
		http.authorizeHttpRequests((requests) -> {
			// an error keeps its own status
			requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
			requests.requestMatchers("/actuator/health/**").permitAll();
			requests.requestMatchers(HttpMethod.GET, "/api/me")
				.access(Permission.scope("Profile.Read", "Profile.ReadWrite"));
			requests.requestMatchers(HttpMethod.PATCH, "/api/me").access(Permission.scope("Profile.ReadWrite"));
			requests.requestMatchers(HttpMethod.GET, "/api/me/personal")
				.access(Permission.scope("Profile.Personal.Read"));
			requests.requestMatchers(HttpMethod.GET, "/api/users", "/api/users/*").access(applications);
			requests.anyRequest().denyAll();
		});
		http.oauth2ResourceServer((bearer) -> bearer.jwt(Customizer.withDefaults()));
		http.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
		http.logout((leaving) -> leaving.disable()); // no session, nothing to leave
		http.csrf((csrf) -> csrf.disable()); // no cookie, nothing to forge
		return http.build();
	}

}
