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
class RedisProviderSessionRegistry implements ProviderSessionRegistry {

	private final FindByIndexNameSessionRepository<? extends Session> sessions;

	RedisProviderSessionRegistry(FindByIndexNameSessionRepository<? extends Session> sessions) {
		this.sessions = sessions;
	}

	@Override
	public void remember(HttpSession session, @Nullable ProviderSession origin) {
		session.setAttribute(ProviderSession.ATTRIBUTE, origin);
	}

	@Override
	public void end(String sid, @Nullable String issuer) {
		this.sessions.findByPrincipalName(sid).forEach((id, session) -> {
			if (session.getAttribute(ProviderSession.ATTRIBUTE) instanceof ProviderSession origin
					&& origin.sid().equals(sid) && origin.isOf(issuer)) {
				this.sessions.deleteById(id);
			}
		});
	}

}
