package com.example.quartet.webapp.signin;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import com.example.quartet.webapp.pages.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.ClientAuthorizationRequiredException;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.client.HttpClientErrorException;

/**
 * The token no longer serves and cannot be renewed: sign in again and come back to the
 * same page, but not twice in a row by ourselves.
 */
@ControllerAdvice
class SignInAgain {

	private static final Duration SOON = Duration.ofMinutes(2);

	private static final String LAST = SignInAgain.class.getName();

	private final OAuth2AuthorizedClientRepository tokens;

	private final SignInFirst signIn;

	private final Pages pages;

	private final Clock clock;

	SignInAgain(OAuth2AuthorizedClientRepository tokens, SignInFirst signIn, Pages pages, Clock clock) {
		this.tokens = tokens;
		this.signIn = signIn;
		this.pages = pages;
		this.clock = clock;
	}

	@ExceptionHandler
	void signInForAToken(ClientAuthorizationRequiredException missing, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		this.signIn.send(request, response, "way", WayIn.CODE.toString());
	}

	@ExceptionHandler({ ClientAuthorizationException.class, HttpClientErrorException.Unauthorized.class })
	void signInAgain(HttpServletRequest request, HttpServletResponse response, Authentication person)
			throws IOException {
		this.tokens.removeAuthorizedClient("entra", person, request, response);
		if (triedJustNow(request.getSession())) {
			this.pages.show(request, response, HttpStatus.FORBIDDEN, "sign-in-failed",
					Map.of("failure", SignInFailure.TOKEN_REFUSED));
			return;
		}
		this.signIn.send(request, response);
	}

	private boolean triedJustNow(HttpSession session) {
		Instant now = this.clock.instant();
		boolean soon = session.getAttribute(LAST) instanceof Instant last && last.plus(SOON).isAfter(now);
		// a person who reloads the page may try once more
		session.setAttribute(LAST, soon ? null : now);
		return soon;
	}

}
