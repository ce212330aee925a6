package com.example.quartet.webapp.pages;

import java.time.Duration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/**
 * Every cookie of ours but the session's stays away from scripts and from other sites in
 * the same way.
 */
public final class SiteCookie {

	private SiteCookie() {
	}

	public static void send(String name, String value, Duration age, HttpServletRequest request,
			HttpServletResponse response) {
		ResponseCookie cookie = ResponseCookie.from(name, value)
			.path(request.getContextPath() + "/")
			.maxAge(age)
			.httpOnly(true)
			.secure(request.isSecure())
			.sameSite("Lax")
			.build();
		response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
	}

	public static void remove(String name, HttpServletRequest request, HttpServletResponse response) {
		send(name, "", Duration.ZERO, request, response);
	}

}
