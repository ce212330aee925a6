package com.example.quartet.webapp.signout;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * Finds the sessions of a single instance, which are in its memory.
 */
@Component
@ConditionalOnProperty(name = "quartet.sessions.store", havingValue = "memory")
class InMemoryProviderSessionRegistry implements ProviderSessionRegistry, HttpSessionListener {

	private final Map<String, Set<HttpSession>> sessions = new ConcurrentHashMap<>();

	@Override
	public void remember(HttpSession session, @Nullable ProviderSession origin) {
		forget(session);
		if (origin != null) {
			session.setAttribute(ProviderSession.ATTRIBUTE, origin);
			this.sessions.computeIfAbsent(origin.sid(), (sid) -> ConcurrentHashMap.newKeySet()).add(session);
		}
	}

	@Override
	public void end(String sid, @Nullable String issuer) {
		for (HttpSession session : Set.copyOf(this.sessions.getOrDefault(sid, Set.of()))) {
			if (session.getAttribute(ProviderSession.ATTRIBUTE) instanceof ProviderSession origin
					&& origin.isOf(issuer)) {
				session.invalidate();
			}
		}
	}

	@Override
	public void sessionDestroyed(HttpSessionEvent destroyed) {
		forget(destroyed.getSession());
	}

	private void forget(HttpSession session) {
		if (session.getAttribute(ProviderSession.ATTRIBUTE) instanceof ProviderSession origin) {
			session.removeAttribute(ProviderSession.ATTRIBUTE);
			this.sessions.computeIfPresent(origin.sid(), (sid, some) -> {
				some.removeIf((other) -> other.getId().equals(session.getId()));
				return some.isEmpty() ? null : some;
			});
		}
	}

}
