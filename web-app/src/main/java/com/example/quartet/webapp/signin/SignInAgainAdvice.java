package com.example.quartet.webapp.signin;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;

import com.example.quartet.webapp.api.Challenge;
import com.example.quartet.webapp.api.SessionAuthorizedClientRepository;
import com.example.quartet.webapp.pages.PageAddressResolver;
import com.example.quartet.webapp.pages.PageRenderer;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.annotation.Order;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.ClientAuthorizationRequiredException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.client.HttpClientErrorException;

/**
 * When an access token is refused or cannot be renewed, the person signs in again and
 * comes back to the same page, but not twice in a row without asking: that could loop.
 */
@ControllerAdvice
@Order(0) // before UnavailableAdvice, which takes what is left
class SignInAgainAdvice {

	private final SessionAuthorizedClientRepository tokens;

	private final PageAddressResolver addresses;

	private final SignInEntryPoint signIn;

	private final PageRenderer pages;

	private final Clock clock;

	SignInAgainAdvice(SessionAuthorizedClientRepository tokens, PageRenderer pages, PageAddressResolver addresses,
			Clock clock) {
		this.tokens = tokens;
		this.pages = pages;
		this.addresses = addresses;
		this.signIn = new SignInEntryPoint(addresses);
		this.clock = clock;
	}

	@ExceptionHandler
	void signInForAToken(ClientAuthorizationRequiredException missing, HttpServletRequest request,
			HttpServletResponse response) throws IOException, ServletException {
		this.signIn.send(request, response, "way", SignInWay.CODE.toString());
	}

	@ExceptionHandler
	void signInMoreStrongly(HttpClientErrorException.Unauthorized refused, HttpServletRequest request,
			HttpServletResponse response) throws IOException, ServletException {
		Challenge challenge = Challenge.of(refused);
		if (challenge.isInsufficientClaims()) {
			PendingStepUp.remember(challenge.claims(), this.addresses.pageOf(request), request);
		}
		signInOnce(String.valueOf(challenge.claims()), challenge.isInsufficientClaims(),
				SignInFailure.tokenRefused(challenge.description()), request, response);
	}

	@ExceptionHandler
	void signInAgain(ClientAuthorizationException expired, HttpServletRequest request, HttpServletResponse response)
			throws IOException, ServletException {
		signInOnce("expired", false, SignInFailure.tokenRefused(null), request, response);
	}

	private void signInOnce(String reason, boolean stepUp, SignInFailure inVain, HttpServletRequest request,
			HttpServletResponse response) throws IOException, ServletException {
		this.tokens.removeAuthorizedClients(request);
		if (SignInAttempt.isInVain(reason, stepUp, this.clock.instant(), request)) {
			this.pages.show(request, response, inVain.status(), "sign-in-failed", Map.of("failure", inVain));
			return;
		}
		this.signIn.send(request, response, "way", SignInWay.CODE.toString());
	}

}
