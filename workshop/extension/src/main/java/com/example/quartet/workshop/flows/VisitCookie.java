package com.example.quartet.workshop.flows;

import java.util.Base64;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.web.util.WebUtils;

/**
 * Recognises a browser before its person signs in, so that they see also the attempts
 * that failed: the site itself keeps no session for strangers.
 */
final class VisitCookie {

	private static final String NAME = "QUARTET_VISIT";

	private static final Base64StringKeyGenerator KEYS = new Base64StringKeyGenerator(
			Base64.getUrlEncoder().withoutPadding(), 32);

	private VisitCookie() {
	}

	static @Nullable String value(HttpServletRequest request) {
		Object begun = request.getAttribute(NAME);
		Cookie cookie = WebUtils.getCookie(request, NAME);
		return (begun != null) ? begun.toString() : (cookie != null) ? cookie.getValue() : null;
	}

	/**
	 * Gives the browser a cookie, which this very request has from now on as well.
	 */
	static void begin(HttpServletRequest request, HttpServletResponse response) {
		String value = KEYS.generateKey();
		request.setAttribute(NAME, value);
		ResponseCookie cookie = ResponseCookie.from(NAME, value)
			.path(request.getContextPath() + "/")
			.httpOnly(true)
			.secure(request.isSecure())
			.sameSite("Lax")
			.build();
		response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
	}

}
