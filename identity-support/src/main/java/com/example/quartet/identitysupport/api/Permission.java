package com.example.quartet.identitysupport.api;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * A scope counts where a person is signed in, an application permission where an
 * application calls as itself: a person's own roles never open what is meant for
 * applications.
 *
 * @param scopes any of these will do for a person
 * @param roles any of these a person has to have besides, if there are any
 * @param appRoles any of these will do for an application
 */
public record Permission(List<String> scopes, List<String> roles,
		List<String> appRoles) implements AuthorizationManager<RequestAuthorizationContext> {

	public static Permission scope(String... names) {
		return new Permission(List.of(names), List.of(), List.of());
	}

	public static Permission appRole(String... names) {
		return new Permission(List.of(), List.of(), List.of(names));
	}

	public Permission orAppRole(String... names) {
		return new Permission(this.scopes, this.roles, List.of(names));
	}

	public Permission andRole(String... names) {
		return new Permission(this.scopes, List.of(names), this.appRoles);
	}

	@Override
	public AuthorizationResult authorize(Supplier<? extends Authentication> caller,
			RequestAuthorizationContext request) {
		Authentication authentication = caller.get();
		boolean person = has(authentication, "SCOPE_", this.scopes);
		boolean waived = !person && isInTheToken(authentication);
		boolean granted = authentication.getPrincipal() instanceof Jwt token
				&& (Caller.of(token).appOnly() ? has(authentication, "ROLE_", this.appRoles)
						: person && (this.roles.isEmpty() || has(authentication, "ROLE_", this.roles)));
		return new PermissionDecision(granted, this, (person || waived) ? List.of() : this.scopes, waived);
	}

	// a scope of the token that is no authority of the request: its caller gave it up
	private boolean isInTheToken(Authentication caller) {
		return caller.getPrincipal() instanceof Jwt token && token.hasClaim("scp")
				&& Stream.of(token.getClaimAsString("scp").split(" ")).anyMatch(this.scopes::contains);
	}

	private static boolean has(Authentication caller, String prefix, List<String> names) {
		return caller.getAuthorities()
			.stream()
			.anyMatch((authority) -> names.stream().map(prefix::concat).anyMatch(authority.getAuthority()::equals));
	}

}
