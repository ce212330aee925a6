package com.example.quartet.webapp.consent;

import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;
import org.springframework.security.crypto.keygen.StringKeyGenerator;
import org.springframework.stereotype.Component;

/**
 * Accepts an answer about consent only if this session asked for it, and only once.
 */
@Component
public class PendingConsents {

	private static final Duration CONSENT_LIFETIME = Duration.ofMinutes(45);

	private static final int CONSENTS_PER_SESSION = 10;

	private static final String PREFIX = PendingConsent.class.getName() + ":";

	private final StringKeyGenerator states = new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding());

	private final Clock clock;

	PendingConsents(Clock clock) {
		this.clock = clock;
	}

	/**
	 * Lets the visitor go.
	 * @param session remembers it
	 * @param what for which application or permission
	 * @param page where to go on
	 * @return the state to send along
	 */
	public String begin(HttpSession session, String what, String page) {
		waiting(session).stream().skip(CONSENTS_PER_SESSION - 1).forEach(session::removeAttribute);
		String state = this.states.generateKey();
		session.setAttribute(PREFIX + state,
				new PendingConsent(what, page, this.clock.instant().plus(CONSENT_LIFETIME)));
		return state;
	}

	/**
	 * Finds a visitor who is about to leave.
	 * @param session remembers it
	 * @param state what {@code begin} returned
	 * @return {@code null} if this session did not begin with it
	 */
	@Nullable PendingConsent find(HttpSession session, String state) {
		return (session.getAttribute(PREFIX + state) instanceof PendingConsent trip) ? trip : null;
	}

	/**
	 * Takes the visitor back.
	 * @param request carries the state
	 * @return {@code null} if this session awaits no answer with it
	 */
	public @Nullable PendingConsent end(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		String name = PREFIX + request.getParameter("state");
		if (session == null || !(session.getAttribute(name) instanceof PendingConsent trip)) {
			return null;
		}
		session.removeAttribute(name);
		return trip.until().isAfter(this.clock.instant()) ? trip : null;
	}

	private static List<String> waiting(HttpSession session) {
		return Collections.list(session.getAttributeNames())
			.stream()
			.filter((name) -> name.startsWith(PREFIX))
			.sorted(Comparator.comparing((String name) -> ((PendingConsent) session.getAttribute(name)).until())
				.reversed())
			.toList();
	}

}
