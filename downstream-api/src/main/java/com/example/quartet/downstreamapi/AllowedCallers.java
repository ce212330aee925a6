package com.example.quartet.downstreamapi;

import java.util.function.Supplier;

import com.example.quartet.identitysupport.api.Caller;

import org.springframework.security.authorization.AuthorityAuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * The applications this API lets in without a user: every application of a tenant gets a
 * token for it, but only those with the role were meant to.
 *
 * @param role the app role that an administrator granted
 */
record AllowedCallers(String role) implements AuthorizationManager<RequestAuthorizationContext> {

	@Override
	public AuthorizationResult authorize(Supplier<? extends Authentication> caller,
			RequestAuthorizationContext request) {
		Authentication application = caller.get();
		boolean granted = application.getPrincipal() instanceof Jwt token && Caller.of(token).appOnly() // a
																										// person
																										// may
																										// have
																										// a
																										// role
																										// of
																										// the
																										// same
																										// name
				&& AuthorityUtils.authorityListToSet(application.getAuthorities()).contains("ROLE_" + this.role);
		return new AuthorityAuthorizationDecision(granted, AuthorityUtils.createAuthorityList("ROLE_" + this.role));
	}

}
