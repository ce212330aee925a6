package com.example.quartet.identitysupport.api;

import java.util.ArrayList;
import java.util.List;

import org.springframework.security.authorization.AuthorizationResult;

/**
 * Whether a caller may do something, and what they would need if not.
 *
 * @param isGranted whether they may
 * @param needed any part of which would do
 * @param missingScopes what they may ask the identity provider for, none if a scope would
 * not help
 * @param waived whether the token has what is needed, and the request goes without it
 */
record PermissionDecision(boolean isGranted, Permission needed, List<String> missingScopes,
		boolean waived) implements AuthorizationResult {

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
		String sentence = "This request needs %s.".formatted(String.join(", or ", ways));
		return this.waived ? sentence + " The token has such a scope, which this request waives." : sentence;
	}

}
