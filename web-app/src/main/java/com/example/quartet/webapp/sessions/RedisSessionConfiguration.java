package com.example.quartet.webapp.sessions;

import jakarta.servlet.DispatcherType;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.data.redis.autoconfigure.DataRedisAutoConfiguration;
import org.springframework.boot.web.servlet.DelegatingFilterProxyRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.data.redis.serializer.RedisSerializer;
import org.springframework.session.IndexResolver;
import org.springframework.session.Session;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.data.redis.RedisIndexedSessionRepository;
import org.springframework.session.data.redis.config.annotation.web.http.EnableRedisIndexedHttpSession;
import org.springframework.session.web.http.SessionRepositoryFilter;

/**
 * Any instance can go on where another one stopped: a sign-in, a session, a sign-out.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "sessions.store", havingValue = "redis")
@Import(DataRedisAutoConfiguration.class)
@EnableRedisIndexedHttpSession(redisNamespace = "${server.servlet.session.cookie.name}")
class RedisSessionConfiguration {

	@Bean
	RedisSerializer<Object> springSessionDefaultRedisSerializer() {
		return new SessionJsonSerializer();
	}

	@Bean
	IndexResolver<Session> byProvidersSession() {
		return new IndexByProvidersSession();
	}

	@Bean
	SessionRepositoryCustomizer<RedisIndexedSessionRepository> lifetime(SessionSettings settings) {
		return (sessions) -> {
			sessions.setDefaultMaxInactiveInterval(settings.timeout());
			sessions.setRedisSessionMapper(new WholeSessions());
		};
	}

	@Bean
	DelegatingFilterProxyRegistrationBean sessionRepositoryFilter() {
		DelegatingFilterProxyRegistrationBean filter = new DelegatingFilterProxyRegistrationBean(
				"springSessionRepositoryFilter");
		filter.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
		// an error page is a person's page too
		filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
		return filter;
	}

}
