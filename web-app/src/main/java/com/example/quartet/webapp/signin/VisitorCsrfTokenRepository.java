package com.example.quartet.webapp.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/**
 * Keeps a person's CSRF token in their session, and a stranger's in a cookie: a page with
 * a form creates no session, and neither does a forged form, which would replace the
 * person's own.
 */
public class VisitorCsrfTokenRepository implements CsrfTokenRepository {

	private static final String COOKIE_NAME = "QUARTET_CSRF";

	private final HttpSessionCsrfTokenRepository session = new HttpSessionCsrfTokenRepository();

	private final CookieCsrfTokenRepository cookie = new CookieCsrfTokenRepository();

	public VisitorCsrfTokenRepository() {
		this.cookie.setCookieName(COOKIE_NAME);
		this.cookie.setHeaderName("X-CSRF-TOKEN");
		this.cookie.setCookieCustomizer((attributes) -> attributes.sameSite("Lax"));
	}

	@Override
	public CsrfToken generateToken(HttpServletRequest request) {
		return this.session.generateToken(request);
	}

	@Override
	public @Nullable CsrfToken loadToken(HttpServletRequest request) {
		return hasSession(request) ? this.session.loadToken(request) : this.cookie.loadToken(request);
	}

	@Override
	public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
		if (hasSession(request)) {
			this.session.saveToken(token, request, response);
		}
		else if (HttpMethod.GET.matches(request.getMethod())) {
			this.cookie.saveToken(token, request, response);
		}
	}

	private static boolean hasSession(HttpServletRequest request) {
		return request.getSession(false) != null;
	}

}
