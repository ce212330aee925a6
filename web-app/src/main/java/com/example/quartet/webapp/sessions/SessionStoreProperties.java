package com.example.quartet.webapp.sessions;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the sessions of people are kept.
 *
 * @param store Redis for more than one instance
 */
@ConfigurationProperties("quartet.sessions")
record SessionStoreProperties(SessionStore store) {

	/**
	 * The places there are; {@code sessions-*.yml} configures Boot for each.
	 */
	enum SessionStore {

		MEMORY, REDIS

	}

}
