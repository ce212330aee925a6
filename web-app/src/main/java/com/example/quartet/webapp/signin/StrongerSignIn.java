package com.example.quartet.webapp.signin;

import java.io.Serializable;

import com.example.quartet.webapp.pages.WantedPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/**
 * What the next sign-in has to ask for, because an API insists; it waits in the session,
 * where no link can put it.
 *
 * @param claims as JSON, for the provider
 * @param page the page that needs it
 */
record StrongerSignIn(String claims, WantedPage page) implements Serializable {

	private static final String WAITING = StrongerSignIn.class.getName();

	static void remember(String claims, HttpServletRequest request) {
		request.getSession().setAttribute(WAITING, new StrongerSignIn(claims, WantedPage.of(request)));
	}

	/**
	 * The claims for the sign-in that this link begins, told once.
	 */
	static @Nullable String take(HttpServletRequest link) {
		HttpSession session = link.getSession(false);
		if (session != null && session.getAttribute(WAITING) instanceof StrongerSignIn waiting
				&& waiting.page().equals(WantedPage.namedIn(link))) {
			session.removeAttribute(WAITING);
			return waiting.claims();
		}
		return null;
	}

}
