package com.example.quartet.webapp.signout;

import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

/**
 * Finds our sessions by the provider's: when it tells us that one of its own has ended,
 * our cookie does not come along.
 */
interface ProviderSessionRegistry {

	/**
	 * The same browser may sign in as somebody else: only its last sign-in counts.
	 */
	void remember(HttpSession session, @Nullable ProviderSession origin);

	void end(String sid, @Nullable String issuer);

}
