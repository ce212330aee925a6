package com.example.quartet.downstreamapi;

import java.util.List;

import com.example.quartet.identitysupport.IdentitySettings;
import com.example.quartet.identitysupport.api.Permission;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * The two ways to let an application in that calls as itself: an administrator grants it
 * a role, or this API lists it. One of them holds, never both.
 */
@Configuration(proxyBeanMethods = false)
class Applications {

	@Bean
	@ConditionalOnProperty(name = "identity.api.applications-by", havingValue = "role")
	AuthorizationManager<RequestAuthorizationContext> applicationsWithTheRole() {
		return Permission.appRole("Profile.Read.All");
	}

	@Bean
	@ConditionalOnProperty(name = "identity.api.applications-by", havingValue = "list")
	AuthorizationManager<RequestAuthorizationContext> applicationsOnTheList(
			@Value("${downstream-api.allowed-callers}") List<String> callers, IdentitySettings settings) {
		return new AllowedCallers(callers, settings);
	}

}
