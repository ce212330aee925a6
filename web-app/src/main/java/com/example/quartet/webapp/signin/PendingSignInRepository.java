package com.example.quartet.webapp.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

import com.example.quartet.webapp.pages.PageAddress;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.stereotype.Component;

/**
 * Keeps each sign-in that was begun under its own {@code state}, so that two tabs can
 * both finish theirs, and each only once.
 */
@Component
public class PendingSignInRepository implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

	/**
	 * How long a person may take at the identity provider: time enough for a new password
	 * and a lost phone.
	 */
	static final Duration SIGN_IN_LIFETIME = Duration.ofMinutes(45);

	/**
	 * How many a session holds: of more tabs than that, the oldest can no longer finish.
	 */
	static final int SIGN_INS_PER_SESSION = 10;

	private static final String PREFIX = PendingSignIn.class.getName() + ":";

	private final Clock clock;

	PendingSignInRepository(Clock clock) {
		this.clock = clock;
	}

	@Override
	public void saveAuthorizationRequest(OAuth2AuthorizationRequest asked, HttpServletRequest request,
			HttpServletResponse response) {
		HttpSession session = request.getSession();
		makeRoom(session);
		session.setAttribute(PREFIX + asked.getState(),
				new PendingSignIn(asked, PageAddress.namedIn(request), this.clock.instant()));
	}

	@Override
	public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
		PendingSignIn pending = find(request);
		return (pending != null) ? pending.request() : null;
	}

	@Override
	public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(HttpServletRequest request,
			HttpServletResponse response) {
		PendingSignIn pending = find(request);
		if (pending == null) {
			return null;
		}
		request.getSession().removeAttribute(PREFIX + pending.request().getState());
		pending.markAnsweredBy(request);
		return pending.request();
	}

	private @Nullable PendingSignIn find(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		// we asked for a form post: an answer in a URL does not count
		if (session == null || !HttpMethod.POST.matches(request.getMethod())) {
			return null;
		}
		PendingSignIn pending = (PendingSignIn) session
			.getAttribute(PREFIX + request.getParameter(OAuth2ParameterNames.STATE));
		return (pending != null && isAwaited(pending)) ? pending : null;
	}

	private boolean isAwaited(PendingSignIn pending) {
		Instant end = pending.begun().plus(SIGN_IN_LIFETIME);
		return end.isAfter(this.clock.instant());
	}

	private void makeRoom(HttpSession session) {
		List<PendingSignIn> newestFirst = Collections.list(session.getAttributeNames())
			.stream()
			.filter((name) -> name.startsWith(PREFIX))
			.map((name) -> (PendingSignIn) session.getAttribute(name))
			.sorted(Comparator.comparing(PendingSignIn::begun).reversed())
			.toList();
		for (int i = 0; i < newestFirst.size(); i++) {
			if (i >= SIGN_INS_PER_SESSION - 1 || !isAwaited(newestFirst.get(i))) {
				session.removeAttribute(PREFIX + newestFirst.get(i).request().getState());
			}
		}
	}

}
