package com.example.quartet.todoapi;

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
		Permission read = Permission.scope("Todo.Read", "Todo.ReadWrite");
		Permission write = Permission.scope("Todo.ReadWrite");
		http.authorizeHttpRequests((requests) -> {
			// an error keeps its own status
			requests.dispatcherTypeMatchers(DispatcherType.ERROR).permitAll();
			requests.requestMatchers("/actuator/health/**").permitAll();
			// how to call us is no secret, and the page to try it on has no token yet
			requests.requestMatchers(HttpMethod.GET, "/openapi/**", "/swagger-ui/**").permitAll();
			// region downstream
			requests.requestMatchers(HttpMethod.GET, "/api/me", "/api/me/personal").access(read);
			requests.requestMatchers(HttpMethod.PATCH, "/api/me/personal").access(write);
			// an export changes no to-do
			requests.requestMatchers("/api/exports", "/api/exports/*", "/api/exports/*/content").access(read);
			// endregion
			requests.requestMatchers(HttpMethod.GET, "/api/todos", "/api/todos/*")
				.access(read.orAppRole("Todo.Read.All", "Todo.ReadWrite.All"));
			requests.requestMatchers(HttpMethod.POST, "/api/todos").access(write);
			requests.requestMatchers(HttpMethod.PATCH, "/api/todos/*").access(write.orAppRole("Todo.ReadWrite.All"));
			requests.requestMatchers(HttpMethod.DELETE, "/api/todos/*").access(write.orAppRole("Todo.ReadWrite.All"));
			requests.requestMatchers(HttpMethod.POST, "/api/todos/*/reminders")
				.access(Permission.appRole("Todo.ReadWrite.All"));
			// a count alone, for a page that shows no to-dos
			requests.requestMatchers(HttpMethod.GET, "/api/stats").access(Permission.appRole("Stats.Read.All"));
			// the site connects an organisation, an administrator of ours sees and
			// removes them
			requests.requestMatchers(HttpMethod.GET, "/api/tenants").access(read.andRole("Todo.Admin"));
			requests.requestMatchers(HttpMethod.DELETE, "/api/tenants/*").access(write.andRole("Todo.Admin"));
			requests.requestMatchers(HttpMethod.GET, "/api/tenants/*")
				.access(Permission.appRole("Tenants.ReadWrite.All"));
			requests.requestMatchers(HttpMethod.PUT, "/api/tenants/*")
				.access(Permission.appRole("Tenants.ReadWrite.All"));
			// region daemon
			Permission daemon = Permission.appRole("Todo.ReadWrite.All");
			requests.requestMatchers(HttpMethod.GET, "/api/runs", "/api/runs/status")
				.access(read.andRole("Todo.Admin"));
			requests.requestMatchers(HttpMethod.POST, "/api/runs").access(daemon);
			requests.requestMatchers(HttpMethod.PUT, "/api/runs/status").access(daemon);
			requests.requestMatchers(HttpMethod.GET, "/api/runs/tenants").access(daemon);
			// endregion
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
