package com.example.quartet.webapp.consent;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Back from consenting, or from saying no: on to the page that needed it. The code that
 * comes along is the to-do API's, and of no use to us.
 */
@Component
@Order(SecurityFilterProperties.DEFAULT_FILTER_ORDER - 1)
class ConsentReturnFilter extends OncePerRequestFilter {

	private static final RequestMatcher ANSWER = PathPatternRequestMatcher.pathPattern(HttpMethod.POST,
			ConsentRequest.RETURN);

	private final PendingConsents roundTrips;

	ConsentReturnFilter(PendingConsents roundTrips) {
		this.roundTrips = roundTrips;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !ANSWER.matches(request) || request.getSession(false) == null;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		PendingConsent trip = this.roundTrips.end(request);
		if (trip == null) {
			// where an answer nobody awaits is explained
			chain.doFilter(request, response);
			return;
		}
		String page = request.getContextPath() + trip.page();
		response.sendRedirect((request.getParameter("error") != null) ? page + "?declined=true" : page);
	}

}
