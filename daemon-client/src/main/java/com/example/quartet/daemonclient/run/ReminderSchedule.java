package com.example.quartet.daemonclient.run;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * The server reminds people at night; its health tells how that went, and its status how
 * it is doing.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableScheduling
class ReminderSchedule {

	private final ReminderRun run;

	private final RunHealthIndicator health;

	private final StatusReports status;

	ReminderSchedule(ReminderRun run, RunHealthIndicator health, StatusReports status) {
		this.run = run;
		this.health = health;
		this.status = status;
	}

	@Scheduled(cron = "${quartet.daemon.schedule}")
	void remind() {
		this.status.runBegins();
		try {
			this.health.ended(this.run.run());
		}
		finally {
			this.status.runEnds();
			this.status.send();
		}
	}

	@Scheduled(fixedDelayString = "${quartet.daemon.status-interval}")
	void reportStatus() {
		this.status.send();
	}

}
