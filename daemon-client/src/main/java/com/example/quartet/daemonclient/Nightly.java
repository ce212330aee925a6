package com.example.quartet.daemonclient;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * The server reminds people while they sleep; what went wrong is in its log, and the next
 * night it tries again.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableScheduling
class Nightly {

	private final Runs runs;

	Nightly(Runs runs) {
		this.runs = runs;
	}

	@Scheduled(cron = "${daemon.schedule}")
	void remind() {
		this.runs.run();
	}

}
