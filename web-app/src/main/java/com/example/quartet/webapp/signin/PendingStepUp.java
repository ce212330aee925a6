package com.example.quartet.webapp.signin;

import java.io.Serializable;

import com.example.quartet.webapp.pages.PageAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/**
 * A stronger sign-in that an API demands. Its claims wait in the session, where no link
 * can forge them.
 *
 * @param claims as JSON, for the identity provider
 * @param page the page that needs it
 */
record PendingStepUp(String claims, PageAddress page) implements Serializable {

	private static final String WAITING = PendingStepUp.class.getName();

	static void remember(String claims, HttpServletRequest request) {
		request.getSession().setAttribute(WAITING, new PendingStepUp(claims, PageAddress.of(request)));
	}

	/**
	 * The claims for the sign-in that this link begins, told once.
	 */
	static @Nullable String take(HttpServletRequest link) {
		HttpSession session = link.getSession(false);
		if (session != null && session.getAttribute(WAITING) instanceof PendingStepUp waiting
				&& waiting.page().equals(PageAddress.namedIn(link))) {
			session.removeAttribute(WAITING);
			return waiting.claims();
		}
		return null;
	}

}
