package com.example.quartet.downstreamapi;

import com.example.quartet.apisupport.ScopeLimitFilter;
import com.example.quartet.identitysupport.api.Permission;
import jakarta.servlet.DispatcherType;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Every request carries its own access token, and the token alone decides what it may do.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

	@Bean
	SecurityFilterChain filterChain(HttpSecurity http) {
		http.authorizeHttpRequests((requests) -> {
			// an error keeps its own status
			requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
			requests.requestMatchers("/actuator/health/**").permitAll();
			// how to call us is no secret, and the page to try it on has no token yet
			requests.requestMatchers(HttpMethod.GET, "/openapi/**", "/swagger-ui/**").permitAll();
			requests.requestMatchers(HttpMethod.GET, "/api/me")
				.access(Permission.scope("Profile.Read", "Profile.ReadWrite"));
			requests.requestMatchers(HttpMethod.PATCH, "/api/me", "/api/me/personal")
				.access(Permission.scope("Profile.ReadWrite"));
			requests.requestMatchers(HttpMethod.GET, "/api/me/personal")
				.access(Permission.scope("Profile.Personal.Read"));
			requests.requestMatchers(HttpMethod.GET, "/api/users", "/api/users/*")
				.access(Permission.appRole("Profile.Read.All"));
			requests.anyRequest().denyAll();
		});
		http.oauth2ResourceServer((bearer) -> bearer.jwt(Customizer.withDefaults()));
		http.addFilterAfter(new ScopeLimitFilter(), BearerTokenAuthenticationFilter.class);
		http.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
		http.logout((leaving) -> leaving.disable()); // no session, nothing to leave
		http.csrf((csrf) -> csrf.disable()); // no cookie, nothing to forge
		return http.build();
	}

}
