package com.example.quartet.webapp.signout;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.example.quartet.webapp.signin.Person;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;

import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.stereotype.Component;

/**
 * Finds our sessions by the provider's: when it tells us that one of its own has ended,
 * our cookie does not come along.
 */
@Component
class SessionsBySid implements SessionAuthenticationStrategy, HttpSessionListener {

	private static final String SID = SessionsBySid.class.getName();

	private final Map<String, Set<HttpSession>> sessions = new ConcurrentHashMap<>();

	@Override
	public void onAuthentication(Authentication authentication, HttpServletRequest request,
			HttpServletResponse response) {
		HttpSession session = request.getSession();
		forget(session); // the same browser may sign in as somebody else
		if (authentication.getPrincipal() instanceof Person person && person.sid() != null) {
			session.setAttribute(SID, person.sid());
			this.sessions.computeIfAbsent(person.sid(), (sid) -> ConcurrentHashMap.newKeySet()).add(session);
		}
	}

	Set<HttpSession> withSid(String sid) {
		return Set.copyOf(this.sessions.getOrDefault(sid, Set.of()));
	}

	@Override
	public void sessionDestroyed(HttpSessionEvent destroyed) {
		forget(destroyed.getSession());
	}

	private void forget(HttpSession session) {
		if (session.getAttribute(SID) instanceof String sid) {
			session.removeAttribute(SID);
			this.sessions.computeIfPresent(sid, (same, some) -> {
				some.removeIf((other) -> other.getId().equals(session.getId()));
				return some.isEmpty() ? null : some;
			});
		}
	}

}
