package com.example.quartet.webapp.sessions;

import java.util.Map;
import java.util.function.BiFunction;

import com.example.quartet.webapp.signout.ProviderSession;
import org.jspecify.annotations.Nullable;

import org.springframework.session.MapSession;
import org.springframework.session.data.redis.RedisSessionMapper;

/**
 * Reads a session, and keeps its entry in the index alive as long as the session itself;
 * what a request wrote to a session that had just ended is incomplete, and no session.
 */
class SafeSessionMapper implements BiFunction<String, Map<String, Object>, @Nullable MapSession> {

	private final RedisSessionMapper mapper = new RedisSessionMapper();

	private final ProviderSessionIndex index;

	SafeSessionMapper(ProviderSessionIndex index) {
		this.index = index;
	}

	@Override
	public @Nullable MapSession apply(String id, Map<String, Object> entries) {
		try {
			MapSession session = this.mapper.apply(id, entries);
			ProviderSession origin = session.getAttribute(ProviderSession.ATTRIBUTE);
			if (origin != null) {
				this.index.renew(origin);
			}
			return session;
		}
		catch (IllegalStateException ex) {
			return null;
		}
	}

}
