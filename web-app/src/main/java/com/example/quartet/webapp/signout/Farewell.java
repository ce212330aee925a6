package com.example.quartet.webapp.signout;

import java.time.Duration;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * Remembers, on the way to the provider and back, that the visitor just signed out: the
 * session is gone by then, and the return address may carry nothing.
 */
public final class Farewell {

	private static final String COOKIE = "QUARTET_SIGNED_OUT";

	private Farewell() {
	}

	static void write(HttpServletRequest request, HttpServletResponse response) {
		add(request, response, "1", Duration.ofMinutes(10));
	}

	/**
	 * Whether the visitor just signed out, told once.
	 * @param request may carry the note
	 * @param response takes it away
	 * @return {@code true} the first time
	 */
	public static boolean read(HttpServletRequest request, HttpServletResponse response) {
		Cookie cookie = WebUtils.getCookie(request, COOKIE);
		if (cookie == null) {
			return false;
		}
		add(request, response, "", Duration.ZERO);
		return true;
	}

	private static void add(HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
		ResponseCookie cookie = ResponseCookie.from(COOKIE, value)
			.path(request.getContextPath() + "/")
			.maxAge(age)
			.httpOnly(true)
			.secure(request.isSecure())
			.sameSite("Lax")
			.build();
		response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
	}

}
