package com.example.quartet.webapp.flows;

import com.example.quartet.identitysupport.flows.Masked;
import com.example.quartet.webapp.signin.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/**
 * Who is there: a person who has signed in, or a session in which nobody has yet.
 *
 * @param person {@code null} before they sign in
 * @param session a name for the session that does not open it, {@code null} without one
 */
record Visit(@Nullable Person person, @Nullable String session) {

	private static final String PREFIX = "session ";

	static Visit of(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (session == null) {
			return new Visit(null, null);
		}
		Object known = session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY);
		boolean signedIn = known instanceof SecurityContext context && context.getAuthentication() != null
				&& context.getAuthentication().getPrincipal() instanceof Person;
		return new Visit(signedIn ? (Person) ((SecurityContext) known).getAuthentication().getPrincipal() : null,
				PREFIX + Masked.hash(session.getId()));
	}

	/**
	 * Whether an owner is a session, and not a person.
	 */
	static boolean names(String owner) {
		return owner.startsWith(PREFIX);
	}

	@Nullable String owner() {
		return (this.person != null) ? this.person.getName() : this.session;
	}

}
