package com.example.quartet.daemonclient.run;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * The server reminds people at night; what went wrong is in its log, and the next night
 * it tries again.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableScheduling
class ReminderSchedule {

	private final ReminderRun run;

	ReminderSchedule(ReminderRun run) {
		this.run = run;
	}

	@Scheduled(cron = "${quartet.daemon.schedule}")
	void remind() {
		this.run.run();
	}

}
