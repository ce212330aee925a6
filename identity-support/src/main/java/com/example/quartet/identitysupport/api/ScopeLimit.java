package com.example.quartet.identitysupport.api;

import java.util.Collections;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

/**
 * A caller may want less than its token allows: of the scopes of the token, those count
 * that each of these headers names.
 */
public final class ScopeLimit {

	public static final String HEADER = "Scope-Limit";

	private ScopeLimit() {
	}

	/**
	 * Those of the scopes that count for this request: all of them, unless the caller
	 * limited it.
	 */
	static List<String> within(HttpServletRequest request, List<String> scopes) {
		List<List<String>> limits = Collections.list(request.getHeaders(HEADER))
			.stream()
			.map((limit) -> List.of(limit.trim().split(" +")))
			.toList();
		return scopes.stream().filter((scope) -> limits.stream().allMatch((limit) -> limit.contains(scope))).toList();
	}

}
