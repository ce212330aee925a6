package com.example.quartet.webapp.signin;

import java.io.IOException;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import com.example.quartet.webapp.api.Challenge;
import com.example.quartet.webapp.pages.PageRenderer;
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
class SignInAgainAdvice {

	private static final Duration SOON = Duration.ofMinutes(2);

	private static final String LAST = SignInAgainAdvice.class.getName();

	private final OAuth2AuthorizedClientRepository tokens;

	private final SignInEntryPoint signIn;

	private final PageRenderer pages;

	private final Clock clock;

	SignInAgainAdvice(OAuth2AuthorizedClientRepository tokens, SignInEntryPoint signIn, PageRenderer pages,
			Clock clock) {
		this.tokens = tokens;
		this.signIn = signIn;
		this.pages = pages;
		this.clock = clock;
	}

	@ExceptionHandler
	void signInForAToken(ClientAuthorizationRequiredException missing, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		this.signIn.send(request, response, "way", SignInWay.CODE.toString());
	}

	@ExceptionHandler
	void signInMoreStrongly(HttpClientErrorException.Unauthorized refused, HttpServletRequest request,
			HttpServletResponse response, Authentication person) throws IOException {
		Challenge challenge = Challenge.of(refused);
		if (challenge.isInsufficientClaims()) {
			PendingStepUp.remember(challenge.claims(), request);
		}
		signInOnce(String.valueOf(challenge.claims()), request, response, person);
	}

	@ExceptionHandler
	void signInAgain(ClientAuthorizationException expired, HttpServletRequest request, HttpServletResponse response,
			Authentication person) throws IOException {
		signInOnce("expired", request, response, person);
	}

	private void signInOnce(String reason, HttpServletRequest request, HttpServletResponse response,
			Authentication person) throws IOException {
		this.tokens.removeAuthorizedClient("entra", person, request, response);
		if (triedJustNow(reason, request.getSession())) {
			this.pages.show(request, response, HttpStatus.FORBIDDEN, "sign-in-failed",
					Map.of("failure", SignInFailure.TOKEN_REFUSED));
			return;
		}
		this.signIn.send(request, response, "way", SignInWay.CODE.toString());
	}

	private boolean triedJustNow(String reason, HttpSession session) {
		Instant now = this.clock.instant();
		boolean soon = session.getAttribute(LAST) instanceof Attempt last && last.reason().equals(reason)
				&& last.when().plus(SOON).isAfter(now);
		// a person who reloads the page may try once more
		session.setAttribute(LAST, soon ? null : new Attempt(reason, now));
		return soon;
	}

	/**
	 * A sign-in that we began by ourselves.
	 */
	private record Attempt(String reason, Instant when) implements Serializable {
	}

}
