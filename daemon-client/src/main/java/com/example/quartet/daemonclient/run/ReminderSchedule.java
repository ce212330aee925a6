package com.example.quartet.daemonclient.run;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * The server reminds people at night, and its health tells how that went.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableScheduling
class ReminderSchedule {

	private final ReminderRun run;

	private final RunHealthIndicator health;

	ReminderSchedule(ReminderRun run, RunHealthIndicator health) {
		this.run = run;
		this.health = health;
	}

	@Scheduled(cron = "${quartet.daemon.schedule}")
	void remind() {
		this.health.ended(this.run.run());
	}

}
