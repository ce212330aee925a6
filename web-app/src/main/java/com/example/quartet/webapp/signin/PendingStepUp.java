package com.example.quartet.webapp.signin;

import java.io.Serializable;

import com.example.quartet.webapp.pages.PageAddress;
import com.example.quartet.webapp.pages.SessionAttribute;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * A stronger sign-in that an API demands. Its claims wait in the session, where no link
 * can forge them.
 *
 * @param claims as JSON, for the identity provider
 * @param page the page that needs it
 */
record PendingStepUp(String claims, PageAddress page) implements Serializable {

	private static final SessionAttribute<PendingStepUp> WAITING = SessionAttribute.of(PendingStepUp.class);

	static void remember(String claims, HttpServletRequest request) {
		WAITING.write(request, new PendingStepUp(claims, PageAddress.of(request)));
	}

	/**
	 * The claims for the sign-in that this link begins, told once.
	 */
	static @Nullable String take(HttpServletRequest link) {
		PendingStepUp waiting = WAITING.read(link);
		if (waiting != null && waiting.page().equals(PageAddress.namedIn(link))) {
			WAITING.write(link, null);
			return waiting.claims();
		}
		return null;
	}

}
