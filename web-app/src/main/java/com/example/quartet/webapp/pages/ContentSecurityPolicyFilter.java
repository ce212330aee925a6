package com.example.quartet.webapp.pages;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;

import com.example.quartet.identitysupport.IdentityProperties;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A page runs the scripts that carry its own nonce, and no others; and only the provider
 * may frame anything, to tell us that somebody signed out.
 */
@Component
@Order(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 2)
class ContentSecurityPolicyFilter extends OncePerRequestFilter {

	private static final RequestMatcher SIGN_OUT = PathPatternRequestMatcher.pathPattern("/logout/front-channel");

	private final SecureRandom random = new SecureRandom();

	private final IdentityProperties provider;

	ContentSecurityPolicyFilter(IdentityProperties provider) {
		this.provider = provider;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String nonce = nonce();
		ContentSecurityPolicy policy = ContentSecurityPolicy.strict(nonce, this.provider.authority());
		request.setAttribute("nonce", nonce);
		request.setAttribute("policy", policy);
		if (SIGN_OUT.matches(request)) {
			policy = policy.allow("frame-ancestors", this.provider.authority());
		}
		policy.send(response);
		chain.doFilter(request, response);
	}

	private String nonce() {
		byte[] bytes = new byte[16];
		this.random.nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

}
