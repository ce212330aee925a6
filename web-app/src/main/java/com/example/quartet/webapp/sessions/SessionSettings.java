package com.example.quartet.webapp.sessions;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where sessions live, and for how long.
 *
 * @param store in this instance, or where all instances find them
 * @param timeout how long nobody may be heard of
 */
@ConfigurationProperties("sessions")
record SessionSettings(Store store, Duration timeout) {

	/**
	 * The places a session can be.
	 */
	enum Store {

		/** Fast and simple, and gone with the instance. */
		MEMORY,

		/** Shared by all instances, and still there after a restart. */
		REDIS

	}

}
