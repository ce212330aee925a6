package com.example.quartet.webapp.pages;

import java.io.IOException;
import java.util.Base64;

import com.example.quartet.identitysupport.IdentityProperties;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.crypto.keygen.StringKeyGenerator;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends the content security policy: a page runs only the scripts that carry its own
 * nonce, and only the identity provider may frame anything, for its single sign-out.
 */
@Component
@Order(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 2)
class ContentSecurityPolicyFilter extends OncePerRequestFilter {

	private static final RequestMatcher SINGLE_SIGN_OUT = PathPatternRequestMatcher
		.pathPattern("/logout/front-channel");

	private final StringKeyGenerator nonces = new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(), 32);

	private final IdentityProperties provider;

	ContentSecurityPolicyFilter(IdentityProperties provider) {
		this.provider = provider;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String nonce = this.nonces.generateKey();
		ContentSecurityPolicy policy = ContentSecurityPolicy.strict(nonce, this.provider.authority());
		request.setAttribute("nonce", nonce);
		request.setAttribute("policy", policy);
		if (SINGLE_SIGN_OUT.matches(request)) {
			policy = policy.allow("frame-ancestors", this.provider.authority());
		}
		policy.send(response);
		chain.doFilter(request, response);
	}

}
