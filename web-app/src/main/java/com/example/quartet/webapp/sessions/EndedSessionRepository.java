package com.example.quartet.webapp.sessions;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Lets a request finish whose session has ended meanwhile, in another tab or by single
 * sign-out: Spring Session's own repository answers it with an error.
 *
 * @param <S> the session of the repository behind it
 */
class EndedSessionRepository<S extends Session> implements SessionRepository<S> {

	private static final Logger log = LoggerFactory.getLogger(EndedSessionRepository.class);

	private final SessionRepository<S> sessions;

	EndedSessionRepository(SessionRepository<S> sessions) {
		this.sessions = sessions;
	}

	@Override
	public S createSession() {
		return this.sessions.createSession();
	}

	@Override
	public void save(S session) {
		try {
			this.sessions.save(session);
		}
		catch (IllegalStateException ex) {
			log.debug("The session ended while a request was answered", ex);
		}
	}

	@Override
	public @Nullable S findById(String id) {
		return this.sessions.findById(id);
	}

	@Override
	public void deleteById(String id) {
		this.sessions.deleteById(id);
	}

}
