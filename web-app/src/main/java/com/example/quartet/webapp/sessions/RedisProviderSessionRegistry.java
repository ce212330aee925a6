package com.example.quartet.webapp.sessions;

import com.example.quartet.webapp.signout.ProviderSession;
import com.example.quartet.webapp.signout.ProviderSessionRegistry;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;

import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * The identity provider's single sign-out may reach another instance than the person's
 * browser does: all instances share one index beside the sessions.
 */
class RedisProviderSessionRegistry implements ProviderSessionRegistry {

	private final ProviderSessionIndex index;

	private final SessionRepository<?> sessions;

	RedisProviderSessionRegistry(ProviderSessionIndex index, SessionRepository<?> sessions) {
		this.index = index;
		this.sessions = sessions;
	}

	@Override
	public void remember(HttpSession session, @Nullable ProviderSession origin) {
		session.setAttribute(ProviderSession.ATTRIBUTE, origin);
		if (origin != null) {
			this.index.add(origin, session.getId());
		}
	}

	@Override
	public void end(String sid, @Nullable String issuer) {
		for (String id : this.index.find(sid)) {
			Session session = this.sessions.findById(id);
			if (session != null && session.getAttribute(ProviderSession.ATTRIBUTE) instanceof ProviderSession origin
					&& origin.sid().equals(sid) && origin.isOf(issuer)) {
				this.sessions.deleteById(id);
			}
			if (session == null) {
				this.index.remove(sid, id);
			}
		}
	}

}
