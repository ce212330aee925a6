package com.example.quartet.webapp.signout;

import com.example.quartet.webapp.signin.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;

/**
 * Remembers at each sign-in the identity provider's session ({@code sid}) that it was
 * done in.
 */
public class ProviderSessionAuthenticationStrategy implements SessionAuthenticationStrategy {

	private final ProviderSessionRegistry sessions;

	public ProviderSessionAuthenticationStrategy(ProviderSessionRegistry sessions) {
		this.sessions = sessions;
	}

	@Override
	public void onAuthentication(Authentication signedIn, HttpServletRequest request, HttpServletResponse response) {
		this.sessions.remember(request.getSession(),
				(signedIn.getPrincipal() instanceof Person person) ? ProviderSession.of(person) : null);
	}

}
