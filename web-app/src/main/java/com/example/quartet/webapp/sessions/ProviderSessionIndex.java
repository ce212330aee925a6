package com.example.quartet.webapp.sessions;

import java.time.Duration;
import java.util.Set;

import com.example.quartet.webapp.signout.ProviderSession;

import org.springframework.data.redis.core.StringRedisTemplate;

/**
 * Which sessions of ours began in a session of the identity provider. Its entries expire
 * by themselves, without Redis' keyspace events, which many Redis servers do not send.
 */
class ProviderSessionIndex {

	private final StringRedisTemplate redis;

	private final String prefix;

	private final Duration lifetime;

	ProviderSessionIndex(StringRedisTemplate redis, String prefix, Duration timeout) {
		this.redis = redis;
		this.prefix = prefix;
		// a session is read, which renews the entry, a little before it is written
		this.lifetime = timeout.plusMinutes(5);
	}

	void add(ProviderSession origin, String id) {
		this.redis.opsForSet().add(this.prefix + origin.sid(), id);
		renew(origin);
	}

	void renew(ProviderSession origin) {
		this.redis.expire(this.prefix + origin.sid(), this.lifetime);
	}

	Set<String> find(String sid) {
		return this.redis.opsForSet().members(this.prefix + sid);
	}

	void remove(String sid, String id) {
		this.redis.opsForSet().remove(this.prefix + sid, id);
	}

}
