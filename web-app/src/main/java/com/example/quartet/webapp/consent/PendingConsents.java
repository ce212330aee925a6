package com.example.quartet.webapp.consent;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Believes an answer about consent only if this session asked, and only once.
 */
@Component
public class PendingConsents {

	private static final Duration PATIENCE = Duration.ofMinutes(45);

	private static final int MOST = 10;

	private static final String PREFIX = PendingConsent.class.getName() + ":";

	private final SecureRandom random = new SecureRandom();

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
		waiting(session).stream().skip(MOST - 1).forEach(session::removeAttribute);
		byte[] bytes = new byte[24];
		this.random.nextBytes(bytes);
		String state = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
		session.setAttribute(PREFIX + state, new PendingConsent(what, page, this.clock.instant().plus(PATIENCE)));
		return state;
	}

	/**
	 * Finds somebody who is about to go.
	 * @param session remembers it
	 * @param state what was said at the beginning
	 * @return {@code null} if nobody of this session began with it
	 */
	@Nullable PendingConsent find(HttpSession session, String state) {
		return (session.getAttribute(PREFIX + state) instanceof PendingConsent trip) ? trip : null;
	}

	/**
	 * Takes the visitor back.
	 * @param request carries the state
	 * @return {@code null} if nobody of this session is awaited with it
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
