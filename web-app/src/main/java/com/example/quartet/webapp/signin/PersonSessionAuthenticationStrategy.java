package com.example.quartet.webapp.signin;

import com.example.quartet.webapp.pages.SessionAttribute;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.authentication.session.AbstractSessionFixationProtectionStrategy;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Protects against session fixation by a new session id, but keeps the id of a session
 * that is the person's already: the tabs that a browser restores sign in at once, and a
 * cookie of an id that another tab has changed would sign the person out.
 */
@Component
public class PersonSessionAuthenticationStrategy implements SessionAuthenticationStrategy {

	private static final Logger log = LoggerFactory.getLogger(PersonSessionAuthenticationStrategy.class);

	private static final SessionAttribute<SecurityContext> SIGNED_IN = new SessionAttribute<>(
			HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY, SecurityContext.class);

	private final SessionAuthenticationStrategy newId;

	PersonSessionAuthenticationStrategy(ObjectProvider<AbstractSessionFixationProtectionStrategy> ofTheStore) {
		this.newId = ofTheStore.getIfAvailable(ChangeSessionIdAuthenticationStrategy::new);
	}

	@Override
	public void onAuthentication(Authentication signedIn, HttpServletRequest request, HttpServletResponse response) {
		if (isSamePerson(signedIn, request) && !isStepUp(request)) {
			return;
		}
		try {
			this.newId.onAuthentication(signedIn, request, response);
		}
		catch (IllegalStateException ex) {
			log.debug("The session ended while a request was answered", ex);
		}
	}

	private static boolean isSamePerson(Authentication signedIn, HttpServletRequest request) {
		SecurityContext before = SIGNED_IN.read(request);
		return before != null && before.getAuthentication() != null
				&& before.getAuthentication().getName().equals(signedIn.getName());
	}

	/**
	 * A stronger sign-in opens more than the session did before.
	 */
	private static boolean isStepUp(HttpServletRequest request) {
		PendingSignIn answered = PendingSignIn.answeredBy(request);
		return answered != null && answered.stepUp();
	}

}
