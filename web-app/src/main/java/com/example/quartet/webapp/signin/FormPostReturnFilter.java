package com.example.quartet.webapp.signin;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.example.quartet.webapp.pages.PageRenderer;
import com.example.quartet.webapp.roundtrips.RoundTripCookies;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Browsers leave our SameSite=Lax cookies out of a form that the identity provider posts:
 * a small page posts the same form once more, from our own site.
 */
public class FormPostReturnFilter extends OncePerRequestFilter {

	/** The answers of the identity provider. */
	public static final RequestMatcher ANSWER = PathPatternRequestMatcher.pathPattern(HttpMethod.POST,
			"/login/oauth2/code/*");

	private static final List<String> ANSWER_FIELDS = List.of(OAuth2ParameterNames.CODE, OAuth2ParameterNames.STATE,
			"id_token", "session_state", "client_info", OAuth2ParameterNames.ERROR,
			OAuth2ParameterNames.ERROR_DESCRIPTION, OAuth2ParameterNames.ERROR_URI, "error_codes", "error_subcode",
			"trace_id", "correlation_id", "timestamp", "suberror", "claims");

	private static final int ANSWER_LENGTH = 64 * 1024;

	private static final String POSTED_AGAIN_FIELD = "posted_again";

	private final PageRenderer pages;

	private final RoundTripCookies cookies;

	public FormPostReturnFilter(PageRenderer pages, RoundTripCookies cookies) {
		this.pages = pages;
		this.cookies = cookies;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !ANSWER.matches(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (request.getSession(false) != null
				|| this.cookies.comesWith(request.getParameter(OAuth2ParameterNames.STATE), request)) {
			chain.doFilter(request, response);
			return;
		}
		Map<String, String> fields = fields(request);
		if (cameFromOurSite(request) || !isAnswer(fields)) {
			this.pages.show(request, response, HttpStatus.BAD_REQUEST, "sign-in-failed",
					Map.of("failure", SignInFailure.NOT_AWAITED));
			return;
		}
		this.pages.show(request, response, HttpStatus.OK, "post-again",
				Map.of("address", request.getRequestURI(), "fields", fields, "mark", POSTED_AGAIN_FIELD));
	}

	private static boolean cameFromOurSite(HttpServletRequest request) {
		// a cookie without its session is from our site too: the session ended meanwhile
		return request.getParameter(POSTED_AGAIN_FIELD) != null || request.getRequestedSessionId() != null;
	}

	private static boolean isAnswer(Map<String, String> fields) {
		return fields.containsKey(OAuth2ParameterNames.STATE)
				&& fields.values().stream().mapToInt(String::length).sum() <= ANSWER_LENGTH;
	}

	private static Map<String, String> fields(HttpServletRequest request) {
		Map<String, String> fields = new LinkedHashMap<>();
		for (String name : ANSWER_FIELDS) {
			String value = request.getParameter(name);
			if (value != null) {
				fields.put(name, value);
			}
		}
		return fields;
	}

}
