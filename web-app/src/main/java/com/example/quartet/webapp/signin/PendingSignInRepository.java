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
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.stereotype.Component;

/**
 * Keeps each sign-in that was begun under its own state, so that two tabs can both finish
 * theirs, and each only once.
 */
@Component
class PendingSignInRepository implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

	/**
	 * How long a person may take at the provider: a new password and a lost phone fit in.
	 */
	static final Duration PATIENCE = Duration.ofMinutes(45);

	/**
	 * How many a session holds: whoever opens more tabs finishes the newest ones.
	 */
	static final int MOST = 10;

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
		pending.wantedPage().rememberIn(request);
		OAuth2AuthorizationRequest asked = pending.request();
		request.setAttribute(SignInWay.class.getName(), SignInWay.of(asked));
		// no other hook sees both what was asked and the form that was posted
		return OAuth2AuthorizationRequest.from(asked)
			.authorizationRequestUri(asked.getAuthorizationRequestUri())
			.attributes((attributes) -> attributes.put(PostedIdTokenVerifier.POSTED,
					request.getParameter(OidcParameterNames.ID_TOKEN)))
			.build();
	}

	private @Nullable PendingSignIn find(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		// we asked for a form: what stands in a URL is no answer
		if (session == null || !HttpMethod.POST.matches(request.getMethod())) {
			return null;
		}
		PendingSignIn pending = (PendingSignIn) session
			.getAttribute(PREFIX + request.getParameter(OAuth2ParameterNames.STATE));
		return (pending != null && isAwaited(pending)) ? pending : null;
	}

	private boolean isAwaited(PendingSignIn pending) {
		Instant end = pending.begun().plus(PATIENCE);
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
			if (i >= MOST - 1 || !isAwaited(newestFirst.get(i))) {
				session.removeAttribute(PREFIX + newestFirst.get(i).request().getState());
			}
		}
	}

}
