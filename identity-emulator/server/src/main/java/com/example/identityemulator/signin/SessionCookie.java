package com.example.identityemulator.signin;

import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * Recognises a browser. The cookie has a name of our own, because ports do not separate
 * cookies.
 */
@Component
class SessionCookie {

	static final String NAME = "EMULATOR_SESSION";

	private final SignInSessions sessions;

	SessionCookie(SignInSessions sessions) {
		this.sessions = sessions;
	}

	Optional<SignInSession> find(HttpServletRequest request) {
		return key(request).flatMap(this.sessions::find);
	}

	SignInSession findOrStart(HttpServletRequest request, HttpServletResponse response) {
		return find(request).orElseGet(() -> {
			SignInSession session = new SignInSession();
			send(this.sessions.keep(session), request, response);
			return session;
		});
	}

	/**
	 * The browser's session, under a key that was not known before.
	 */
	Optional<SignInSession> renew(HttpServletRequest request, HttpServletResponse response) {
		return key(request).flatMap(this.sessions::renew).map((renewed) -> {
			send(renewed.key(), request, response);
			return renewed.session();
		});
	}

	private Optional<String> key(HttpServletRequest request) {
		return Optional.ofNullable(WebUtils.getCookie(request, name(request))).map(Cookie::getValue);
	}

	/**
	 * A browser lets http write over no cookie of https, so each has its own.
	 */
	private String name(HttpServletRequest request) {
		return (request.isSecure()) ? NAME + "_TLS" : NAME;
	}

	private void send(String key, HttpServletRequest request, HttpServletResponse response) {
		// as the platform's, for pages of other sites too; browsers want https for that
		String sameSite = (request.isSecure()) ? "None" : "Lax";
		ResponseCookie cookie = ResponseCookie.from(name(request), key)
			.path("/")
			.httpOnly(true)
			.secure(request.isSecure())
			.sameSite(sameSite)
			.build();
		response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
	}

}
