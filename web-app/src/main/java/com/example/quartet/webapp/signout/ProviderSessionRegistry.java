package com.example.quartet.webapp.signout;

import com.example.quartet.webapp.signin.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;

/**
 * Finds our sessions by the identity provider's ({@code sid}), which each sign-in tells:
 * its single sign-out comes without our cookie.
 */
public interface ProviderSessionRegistry extends SessionAuthenticationStrategy {

	@Override
	default void onAuthentication(Authentication signedIn, HttpServletRequest request, HttpServletResponse response) {
		remember(request.getSession(),
				(signedIn.getPrincipal() instanceof Person person) ? ProviderSession.of(person) : null);
	}

	/**
	 * Remembers the last sign-in of a browser, which may be another person's than before.
	 */
	void remember(HttpSession session, @Nullable ProviderSession origin);

	void end(String sid, @Nullable String issuer);

}
