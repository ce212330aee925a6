package com.example.quartet.identitysupport.api;

import java.util.ArrayList;
import java.util.List;

import org.springframework.security.authorization.AuthorizationDecision;

/**
 * Whether a caller may do something, and what they would need if not.
 */
class PermissionDecision extends AuthorizationDecision {

	private final Permission needed;

	private final List<String> missingScopes;

	PermissionDecision(boolean granted, Permission needed, List<String> missingScopes) {
		super(granted);
		this.needed = needed;
		this.missingScopes = missingScopes;
	}

	/**
	 * What the caller may ask the identity platform for.
	 * @return the scopes of which one will do, none if a scope would not help
	 */
	List<String> missingScopes() {
		return this.missingScopes;
	}

	String sentence() {
		List<String> ways = new ArrayList<>();
		if (!this.needed.scopes().isEmpty()) {
			ways.add("a signed-in user and the scope " + String.join(" or ", this.needed.scopes())
					+ (this.needed.roles().isEmpty() ? ""
							: ", and for that user the role " + String.join(" or ", this.needed.roles())));
		}
		if (!this.needed.appRoles().isEmpty()) {
			ways.add("an application by itself with the application permission "
					+ String.join(" or ", this.needed.appRoles()));
		}
		return "This request needs %s.".formatted(String.join(", or ", ways));
	}

}
