package com.example.quartet.workshop.flows;

import com.example.quartet.workshop.recording.SecretMasking;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/**
 * Who is there: a person who has signed in, or a session without a sign-in.
 *
 * @param person {@code null} before they sign in
 * @param session a name for the session that does not open it, {@code null} without one
 */
record FlowOwner(@Nullable OidcUser person, @Nullable String session) {

	private static final String PREFIX = "session ";

	static FlowOwner of(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (session == null) {
			return new FlowOwner(null, null);
		}
		Object known = session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
		boolean signedIn = known instanceof SecurityContext context && context.getAuthentication() != null
				&& context.getAuthentication().getPrincipal() instanceof OidcUser;
		return new FlowOwner(signedIn ? (OidcUser) ((SecurityContext) known).getAuthentication().getPrincipal() : null,
				PREFIX + SecretMasking.hash(session.getId()));
	}

	/**
	 * Whether an owner is a session, and not a person.
	 */
	static boolean names(String owner) {
		return owner.startsWith(PREFIX);
	}

	/**
	 * The provider's session, by which it tells us to sign out.
	 */
	@Nullable String sid() {
		return (this.person != null) ? this.person.getClaimAsString("sid") : null;
	}

	@Nullable String owner() {
		return (this.person != null) ? this.person.getName() : this.session;
	}

}
