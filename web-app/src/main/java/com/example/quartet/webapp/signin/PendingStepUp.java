package com.example.quartet.webapp.signin;

import java.io.Serializable;

import com.example.quartet.webapp.pages.PageAddress;
import com.example.quartet.webapp.pages.SessionAttribute;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * A stronger sign-in that an API demands. Its claims wait in the session, where no link
 * can forge them.
 */
record PendingStepUp(String claims, PageAddress page) implements Serializable {

	private static final SessionAttribute<PendingStepUp> PENDING_STEP_UP = SessionAttribute.of(PendingStepUp.class);

	static void remember(String claims, PageAddress page, HttpServletRequest request) {
		PENDING_STEP_UP.write(request, new PendingStepUp(claims, page));
	}

	/**
	 * The claims for the sign-in that this link begins, told once.
	 */
	static @Nullable String take(HttpServletRequest link) {
		PendingStepUp waiting = PENDING_STEP_UP.read(link);
		if (waiting != null && waiting.page().equals(PageAddress.namedIn(link))) {
			PENDING_STEP_UP.write(link, null);
			return waiting.claims();
		}
		return null;
	}

}
