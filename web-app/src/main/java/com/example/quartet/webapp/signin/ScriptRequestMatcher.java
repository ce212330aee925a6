package com.example.quartet.webapp.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Matches the requests of scripts, which cannot follow a redirect to another site, and
 * those for icons and manifests: no sign-in begins where no person sees a page.
 */
class ScriptRequestMatcher implements RequestMatcher {

	@Override
	public boolean matches(HttpServletRequest request) {
		String accept = request.getHeader(HttpHeaders.ACCEPT);
		return "true".equals(request.getHeader("HX-Request"))
				|| "XMLHttpRequest".equals(request.getHeader("X-Requested-With"))
				|| isNoNavigation(request.getHeader("Sec-Fetch-Mode"))
				|| (accept != null && accept.contains(MediaType.APPLICATION_JSON_VALUE)
						&& !accept.contains(MediaType.TEXT_HTML_VALUE));
	}

	private static boolean isNoNavigation(@Nullable String mode) {
		return mode != null && !"navigate".equals(mode);
	}

}
