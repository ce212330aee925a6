package com.example.quartet.webapp;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The same at a site whose sessions are in Redis, where each request has a copy of its
 * own.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT,
		properties = { "quartet.identity.client.secret=for-the-tests", "WEB_APP_SESSIONS=redis" })
@DirtiesContext
@Tag("redis")
class RedisRequestsAtOnceTests extends RequestsAtOnceTests {

	private static final RedisServer redis = new RedisServer();

	@DynamicPropertySource
	static void sessionsAreInRedis(DynamicPropertyRegistry settings) {
		settings.add("WEB_APP_REDIS_URL", redis::address);
	}

	@AfterAll
	static void stop() {
		redis.close();
	}

}
