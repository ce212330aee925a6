package com.example.quartet.identityemulator.web;

import java.util.Optional;

import com.example.quartet.identityemulator.signin.SignInSession;
import com.example.quartet.identityemulator.signin.SignInSessions;
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
		return Optional.ofNullable(WebUtils.getCookie(request, NAME))
			.map(Cookie::getValue)
			.flatMap(this.sessions::find);
	}

	SignInSession findOrStart(HttpServletRequest request, HttpServletResponse response) {
		return find(request).orElseGet(() -> {
			SignInSession session = new SignInSession();
			send(this.sessions.keep(session), request, response);
			return session;
		});
	}

	void renew(SignInSession session, HttpServletRequest request, HttpServletResponse response) {
		send(this.sessions.renew(session), request, response);
	}

	private void send(String key, HttpServletRequest request, HttpServletResponse response) {
		ResponseCookie cookie = ResponseCookie.from(NAME, key)
			.path("/")
			.httpOnly(true)
			.secure(request.isSecure())
			.sameSite(request.isSecure() ? "None" : "Lax") // None, as the platform's,
															// needs https
			.build();
		response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
	}

}
