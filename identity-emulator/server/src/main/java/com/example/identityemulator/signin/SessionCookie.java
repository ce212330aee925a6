package com.example.identityemulator.signin;

import java.time.Duration;
import java.util.Optional;

import com.example.identityemulator.EmulatorProperties;
import com.example.identityemulator.PublicAddresses;
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

	/** A cookie that ends with the browser has no age. */
	private static final Duration SESSION_OF_THE_BROWSER = Duration.ofSeconds(-1);

	private final SignInSessions sessions;

	private final PublicAddresses addresses;

	private final Duration lifetime;

	SessionCookie(SignInSessions sessions, PublicAddresses addresses, EmulatorProperties settings) {
		this.sessions = sessions;
		this.addresses = addresses;
		this.lifetime = settings.session();
	}

	Optional<SignInSession> find(HttpServletRequest request) {
		return key(request).flatMap(this.sessions::find);
	}

	SignInSession findOrStart(HttpServletRequest request, HttpServletResponse response) {
		return find(request).orElseGet(() -> {
			SignInSession session = new SignInSession();
			send(this.sessions.keep(session), false, response);
			return session;
		});
	}

	/**
	 * The browser's session, under a key that was not known before.
	 * @param persistent whether the browser keeps it when it is closed
	 */
	Optional<SignInSession> renew(HttpServletRequest request, boolean persistent, HttpServletResponse response) {
		return key(request).flatMap(this.sessions::renew).map((renewed) -> {
			send(renewed.key(), persistent, response);
			return renewed.session();
		});
	}

	private Optional<String> key(HttpServletRequest request) {
		return Optional.ofNullable(WebUtils.getCookie(request, name())).map(Cookie::getValue);
	}

	/**
	 * A browser lets http write over no cookie of https, so each has its own.
	 */
	private String name() {
		return isHttps() ? NAME + "_TLS" : NAME;
	}

	/**
	 * By the address that the browser knows: a proxy may end TLS before it.
	 */
	private boolean isHttps() {
		return "https".equals(this.addresses.base().getScheme());
	}

	private void send(String key, boolean persistent, HttpServletResponse response) {
		// as the platform's, for pages of other sites too; browsers want https for that
		String sameSite = isHttps() ? "None" : "Lax";
		ResponseCookie cookie = ResponseCookie.from(name(), key)
			.path("/")
			.httpOnly(true)
			.secure(isHttps())
			.sameSite(sameSite)
			.maxAge(persistent ? this.lifetime : SESSION_OF_THE_BROWSER)
			.build();
		response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
	}

}
