package com.example.quartet.workshop.daemon;

import com.example.quartet.identitysupport.api.Permission;
import com.example.quartet.workshop.Workshop;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The daemon may only tell, and an administrator may only look.
 */
@Configuration(proxyBeanMethods = false)
class DaemonMessagesSecurity {

	@Bean
	@Order(1) // before the chain that denies the rest
	SecurityFilterChain workshopFilterChain(HttpSecurity http) {
		http.securityMatcher(Workshop.PATH + "**");
		http.authorizeHttpRequests((requests) -> {
			requests.requestMatchers(HttpMethod.POST, Workshop.PATH + "messages")
				.access(Permission.appRole("Todo.ReadWrite.All"));
			requests.requestMatchers(HttpMethod.GET, Workshop.PATH + "messages")
				.access(AuthorizationManagers.allOf(Permission.scope("Todo.Read", "Todo.ReadWrite"),
						AuthorityAuthorizationManager.hasRole("Todo.Admin")));
			requests.anyRequest().denyAll();
		});
		http.oauth2ResourceServer((bearer) -> bearer.jwt(Customizer.withDefaults()));
		http.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
		http.logout((leaving) -> leaving.disable()); // no session, nothing to leave
		http.csrf((csrf) -> csrf.disable()); // no cookie, nothing to forge
		return http.build();
	}

}
