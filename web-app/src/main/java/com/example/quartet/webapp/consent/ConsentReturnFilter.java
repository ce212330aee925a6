package com.example.quartet.webapp.consent;

import java.io.IOException;

import com.example.quartet.webapp.roundtrips.RoundTripCookies;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes the answer about consent, and goes on to the page that needed it. The code in the
 * answer may be meant for the to-do API, and we do not redeem it: our own refresh token
 * gets what was agreed to.
 */
public class ConsentReturnFilter extends OncePerRequestFilter {

	/**
	 * Where the answer is posted, so that FormPostReturnFilter brings the cookies along.
	 */
	static final String ADDRESS = "/login/oauth2/code/consent";

	private static final RequestMatcher ANSWER = PathPatternRequestMatcher.pathPattern(HttpMethod.POST, ADDRESS);

	private final RoundTripCookies roundTrips;

	public ConsentReturnFilter(RoundTripCookies roundTrips) {
		this.roundTrips = roundTrips;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !ANSWER.matches(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String state = request.getParameter("state");
		PendingConsent consent = this.roundTrips.end(PendingConsent.class, state, request, response);
		if (consent == null) {
			// the sign-in explains an answer that this browser does not await
			chain.doFilter(request, response);
			return;
		}
		String page = request.getContextPath() + consent.page();
		String declined = (page.contains("?") ? "&" : "?") + "declined=true";
		response.sendRedirect((request.getParameter("error") != null) ? page + declined : page);
	}

}
