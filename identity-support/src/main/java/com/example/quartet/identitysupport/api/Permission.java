package com.example.quartet.identitysupport.api;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.springframework.security.authorization.AuthorityAuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * A scope counts where a person is signed in, an app role where an application calls as
 * itself: a person's own roles never open what is meant for applications.
 *
 * @param scopes any of these will do for a person
 * @param appRoles any of these will do for an application
 */
public record Permission(List<String> scopes,
		List<String> appRoles) implements AuthorizationManager<RequestAuthorizationContext> {

	/**
	 * What a person needs, through whichever application.
	 * @param names the scopes of which one will do
	 * @return a permission that no application has by itself
	 */
	public static Permission scope(String... names) {
		return new Permission(List.of(names), List.of());
	}

	/**
	 * What an application needs that calls as itself.
	 * @param names the app roles of which one will do
	 * @return a permission that no person has
	 */
	public static Permission appRole(String... names) {
		return new Permission(List.of(), List.of(names));
	}

	/**
	 * Lets an application in beside the person.
	 * @param names the app roles of which one will do
	 * @return a permission for either
	 */
	public Permission orAppRole(String... names) {
		return new Permission(this.scopes, List.of(names));
	}

	@Override
	public AuthorizationResult authorize(Supplier<? extends Authentication> caller,
			RequestAuthorizationContext request) {
		Authentication authentication = caller.get();
		boolean granted = authentication.getPrincipal() instanceof Jwt token
				&& authentication.getAuthorities().stream().anyMatch(wanted(Caller.of(token).appOnly())::contains);
		return new AuthorityAuthorizationDecision(granted, all());
	}

	private Collection<GrantedAuthority> wanted(boolean appOnly) {
		return appOnly ? authorities("ROLE_", this.appRoles) : authorities("SCOPE_", this.scopes);
	}

	private Collection<GrantedAuthority> all() {
		return Stream.of(wanted(false), wanted(true)).flatMap(Collection::stream).toList();
	}

	private static List<GrantedAuthority> authorities(String prefix, List<String> names) {
		return AuthorityUtils.createAuthorityList(names.stream().map(prefix::concat).toList());
	}

}
