package com.example.quartet.webapp.sessions;

import com.example.quartet.webapp.signout.ProviderSession;
import org.jspecify.annotations.Nullable;

import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.SingleIndexResolver;

/**
 * The one index that the repository keeps is by name of the user; whoever asks us to
 * forget somebody knows no name, but the provider's session.
 */
class IndexByProvidersSession extends SingleIndexResolver<Session> {

	IndexByProvidersSession() {
		super(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME);
	}

	@Override
	public @Nullable String resolveIndexValueFor(Session session) {
		ProviderSession known = session.getAttribute(ProviderSession.ATTRIBUTE);
		return (known != null) ? known.sid() : null;
	}

}
