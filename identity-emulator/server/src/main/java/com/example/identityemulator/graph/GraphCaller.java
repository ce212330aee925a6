package com.example.identityemulator.graph;

import java.util.Optional;
import java.util.Set;

import com.example.identityemulator.directory.Tenant;
import com.example.identityemulator.directory.User;

/**
 * What a token for Microsoft Graph says: in which tenant, for whom, and what may be done.
 *
 * @param user empty where an application calls as itself
 */
record GraphCaller(Tenant tenant, Optional<User> user, Set<String> scopes, Set<String> roles) {

	boolean may(GraphOperation operation) {
		return this.user.isPresent() ? this.scopes.stream().anyMatch(operation::allowsScope)
				: this.roles.stream().anyMatch(operation::allowsRole);
	}

	GraphCaller require(GraphOperation operation) {
		if (!may(operation)) {
			throw GraphException.denied();
		}
		return this;
	}

	/**
	 * The person whom /me means.
	 */
	User me() {
		User me = this.user.orElseThrow(
				() -> GraphException.badRequest("/me request is only valid with delegated authentication flow."));
		require(GraphOperation.READ_ME);
		return me;
	}

	boolean is(User other) {
		return this.user.filter((me) -> me.id().equals(other.id())).isPresent();
	}

}
