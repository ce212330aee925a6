package com.example.identityemulator.graph;

import org.jspecify.annotations.Nullable;

/**
 * Which memberships are asked for.
 */
record MemberObjectsRequest(@Nullable Boolean securityEnabledOnly) {

	static MemberObjectsRequest orDefault(@Nullable MemberObjectsRequest request) {
		return (request != null) ? request : new MemberObjectsRequest(null);
	}

	boolean isForSecurity() {
		return Boolean.TRUE.equals(this.securityEnabledOnly);
	}

}
