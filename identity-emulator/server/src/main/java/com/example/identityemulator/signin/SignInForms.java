package com.example.identityemulator.signin;

import com.example.identityemulator.protocol.AadstsError;
import com.example.identityemulator.protocol.AadstsException;
import com.example.identityemulator.web.AuthorizationResponses;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.stereotype.Component;

/**
 * Finds the sign-in that a posted form belongs to.
 */
@Component
class SignInForms {

	private final SessionCookie cookie;

	SignInForms(SessionCookie cookie) {
		this.cookie = cookie;
	}

	SignInSession session(HttpServletRequest http) {
		return this.cookie.find(http).orElseThrow(() -> new AadstsException(AadstsError.FLOW_LOST));
	}

	/**
	 * The id is unguessable and lives in this browser's session, so no other site can
	 * post here.
	 */
	PendingSignIn pending(String id, SignInSession session, HttpServletRequest http) {
		PendingSignIn pending = session.pending(id).orElseThrow(() -> new AadstsException(AadstsError.FLOW_LOST));
		AuthorizationResponses.answerErrorsTo(pending.request().reply(), http);
		return pending;
	}

}
