package com.example.quartet.webapp.signin;

import java.io.Serializable;
import java.time.Instant;

import com.example.quartet.webapp.pages.PageAddress;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * A sign-in that was begun and not answered yet.
 *
 * @param request what we asked: state, nonce and code verifier are in it
 * @param page where to go afterwards
 * @param begun when the visitor left for the identity provider
 */
record PendingSignIn(OAuth2AuthorizationRequest request, PageAddress page, Instant begun) implements Serializable {

	private static final String ATTRIBUTE = PendingSignIn.class.getName();

	/**
	 * The sign-in that a request answers.
	 * @return {@code null} if this session awaits no such answer
	 */
	static @Nullable PendingSignIn answeredBy(HttpServletRequest request) {
		return (PendingSignIn) request.getAttribute(ATTRIBUTE);
	}

	void markAnsweredBy(HttpServletRequest answer) {
		answer.setAttribute(ATTRIBUTE, this);
	}

	/**
	 * The page to go on to.
	 * @return the first page, if this session awaits no such answer
	 */
	static PageAddress pageAfter(HttpServletRequest answer) {
		PendingSignIn pending = answeredBy(answer);
		return (pending != null) ? pending.page() : PageAddress.HOME;
	}

}
