package com.example.quartet.webapp.sessions;

import java.util.Map;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;

import org.springframework.session.MapSession;
import org.springframework.session.data.redis.RedisSessionMapper;

/**
 * A request that was under way while its session ended writes a few last words of it:
 * they are no session.
 */
class WholeSessions implements BiFunction<String, Map<String, Object>, @Nullable MapSession> {

	private final RedisSessionMapper mapper = new RedisSessionMapper();

	@Override
	public @Nullable MapSession apply(String id, Map<String, Object> parts) {
		try {
			return this.mapper.apply(id, parts);
		}
		catch (IllegalStateException ex) {
			return null;
		}
	}

}
