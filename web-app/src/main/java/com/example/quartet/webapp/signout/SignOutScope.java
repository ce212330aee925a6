package com.example.quartet.webapp.signout;

import java.time.Duration;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * How far a visitor signed out. A cookie remembers it on the way to the identity provider
 * and back: the session is gone by then, and the return address may carry nothing.
 */
public enum SignOutScope {

	/** From this site alone: the identity provider still knows who they are. */
	HERE,

	/** From the identity provider, and from every site that it signed them in to. */
	EVERYWHERE;

	private static final String COOKIE = "QUARTET_SIGNED_OUT";

	static SignOutScope chosenIn(HttpServletRequest request) {
		return "here".equals(request.getParameter("where")) ? HERE : EVERYWHERE;
	}

	void write(HttpServletRequest request, HttpServletResponse response) {
		add(request, response, name(), Duration.ofMinutes(10));
	}

	/**
	 * How the visitor just signed out, told once.
	 * @param request may carry the note
	 * @param response takes it away
	 * @return {@code null} if they did not, or were told so before
	 */
	public static @Nullable SignOutScope read(HttpServletRequest request, HttpServletResponse response) {
		Cookie cookie = WebUtils.getCookie(request, COOKIE);
		if (cookie == null) {
			return null;
		}
		add(request, response, "", Duration.ZERO);
		return HERE.name().equals(cookie.getValue()) ? HERE : EVERYWHERE;
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
