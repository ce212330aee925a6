package com.example.quartet.webapp.sessions;

import java.time.Duration;

import com.example.quartet.webapp.signout.ProviderSessionRegistry;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.serializer.RedisSerializer;
import org.springframework.security.web.authentication.session.SessionFixationProtectionStrategy;
import org.springframework.session.SessionRepository;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.data.redis.RedisSessionRepository;

/**
 * Sessions that all instances share: Boot keeps them in Redis, and here is what this site
 * adds to that.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "quartet.sessions.store", havingValue = "redis")
class RedisSessionConfiguration {

	@Bean
	RedisSerializer<Object> springSessionDefaultRedisSerializer() {
		return new SessionJsonSerializer();
	}

	@Bean
	ProviderSessionIndex providerSessionIndex(StringRedisTemplate redis,
			@Value("${spring.session.data.redis.namespace}") String namespace,
			@Value("${server.servlet.session.timeout}") Duration timeout) {
		return new ProviderSessionIndex(redis, namespace + ":sid:", timeout);
	}

	@Bean
	SessionRepositoryCustomizer<RedisSessionRepository> sessionMapper(ProviderSessionIndex index) {
		return (sessions) -> sessions.setRedisSessionMapper(new SafeSessionMapper(index));
	}

	@Bean
	ProviderSessionRegistry providerSessionRegistry(ProviderSessionIndex index, SessionRepository<?> sessions) {
		return new RedisProviderSessionRegistry(index, sessions);
	}

	/**
	 * Copies a session instead of renaming it: tabs that sign in at once would each
	 * rename what the first of them has renamed already.
	 */
	@Bean
	SessionFixationProtectionStrategy sessionFixationProtectionStrategy() {
		return new SessionFixationProtectionStrategy();
	}

	/**
	 * A request that is under way while its session ends must not fail when it saves.
	 */
	@Bean
	static BeanPostProcessor endedSessions() {
		return new BeanPostProcessor() {

			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				return (bean instanceof RedisSessionRepository sessions) ? new EndedSessionRepository<>(sessions)
						: bean;
			}

		};
	}

}
