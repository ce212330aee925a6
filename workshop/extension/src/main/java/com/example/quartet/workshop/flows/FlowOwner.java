package com.example.quartet.workshop.flows;

import com.example.quartet.workshop.recording.SecretMasking;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/**
 * Who is there: a person who has signed in, or a visitor who may be about to.
 *
 * @param person {@code null} before they sign in
 * @param visit names the visitor's browser without giving its cookie away, {@code null}
 * if it has none
 */
record FlowOwner(@Nullable OidcUser person, @Nullable String visit) {

	private static final String PREFIX = "visit ";

	static FlowOwner of(HttpServletRequest request) {
		String visit = VisitCookie.value(request);
		return new FlowOwner(person(request), (visit != null) ? PREFIX + SecretMasking.hash(visit) : null);
	}

	/**
	 * Whether an owner is a visit, and not a person.
	 */
	static boolean isVisit(String owner) {
		return owner.startsWith(PREFIX);
	}

	/**
	 * The provider's session, by which it tells us to sign out.
	 */
	@Nullable String sid() {
		return (this.person != null) ? this.person.getClaimAsString("sid") : null;
	}

	@Nullable String owner() {
		return (this.person != null) ? this.person.getName() : this.visit;
	}

	private static @Nullable OidcUser person(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		Object context = (session != null)
				? session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY) : null;
		return (context instanceof SecurityContext known && known.getAuthentication() != null
				&& known.getAuthentication().getPrincipal() instanceof OidcUser user) ? user : null;
	}

}
