package com.example.quartet.webapp.signout;

import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/**
 * Finds our sessions by the identity provider's: its single sign-out comes without our
 * cookie.
 */
public interface ProviderSessionRegistry {

	/**
	 * Remembers the last sign-in of a browser, which may be another person's than before.
	 */
	void remember(HttpSession session, @Nullable ProviderSession origin);

	void end(String sid, @Nullable String issuer);

}
