package com.example.quartet.webapp.signout;

import java.time.Duration;

import com.example.quartet.webapp.pages.SiteCookie;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

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

	private static final String COOKIE_NAME = "QUARTET_SIGNED_OUT";

	static SignOutScope chosenIn(HttpServletRequest request) {
		return "here".equals(request.getParameter("where")) ? HERE : EVERYWHERE;
	}

	void write(HttpServletRequest request, HttpServletResponse response) {
		SiteCookie.send(COOKIE_NAME, name(), Duration.ofMinutes(10), request, response);
	}

	/**
	 * How the visitor just signed out, told once.
	 * @return {@code null} if they did not, or were told so before
	 */
	public static @Nullable SignOutScope read(HttpServletRequest request, HttpServletResponse response) {
		Cookie cookie = WebUtils.getCookie(request, COOKIE_NAME);
		if (cookie == null) {
			return null;
		}
		SiteCookie.remove(COOKIE_NAME, request, response);
		return HERE.name().equals(cookie.getValue()) ? HERE : EVERYWHERE;
	}

}
