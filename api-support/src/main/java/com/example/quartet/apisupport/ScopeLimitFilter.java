package com.example.quartet.apisupport;

import java.io.IOException;
import java.util.Collections;
import java.util.List;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a caller want less than its token allows: of the scopes of the token, those count
 * that each of these headers names.
 */
public final class ScopeLimitFilter extends OncePerRequestFilter {

	private static final String HEADER = "Scope-Limit";

	private static final String SCOPE = "SCOPE_";

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		List<List<String>> limits = Collections.list(request.getHeaders(HEADER))
			.stream()
			.map((limit) -> List.of(limit.trim().split(" +")))
			.toList();
		Authentication caller = SecurityContextHolder.getContext().getAuthentication();
		if (caller != null && !limits.isEmpty()) {
			SecurityContextHolder.setContext(new SecurityContextImpl(caller.toBuilder()
				.authorities((held) -> held.removeIf((authority) -> isWaived(authority, limits)))
				.build()));
		}
		chain.doFilter(request, response);
	}

	private static boolean isWaived(GrantedAuthority authority, List<List<String>> limits) {
		String name = authority.getAuthority();
		return name != null && name.startsWith(SCOPE)
				&& !limits.stream().allMatch((limit) -> limit.contains(name.substring(SCOPE.length())));
	}

}
