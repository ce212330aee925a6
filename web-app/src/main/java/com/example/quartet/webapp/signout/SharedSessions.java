package com.example.quartet.webapp.signout;

import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/**
 * The provider's request may arrive at another instance than the person's: all of them
 * ask the one index beside the sessions.
 */
@Component
@ConditionalOnProperty(name = "sessions.store", havingValue = "redis")
class SharedSessions implements SessionsBySid {

	private final FindByIndexNameSessionRepository<? extends Session> sessions;

	SharedSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
		this.sessions = sessions;
	}

	@Override
	public void remember(HttpSession session, @Nullable ProvidersSession origin) {
		session.setAttribute(ProvidersSession.ATTRIBUTE, origin);
	}

	@Override
	public void end(String sid, @Nullable String issuer) {
		this.sessions.findByPrincipalName(sid).forEach((id, session) -> {
			if (session.getAttribute(ProvidersSession.ATTRIBUTE) instanceof ProvidersSession origin
					&& origin.sid().equals(sid) && origin.isOf(issuer)) {
				this.sessions.deleteById(id);
			}
		});
	}

}
