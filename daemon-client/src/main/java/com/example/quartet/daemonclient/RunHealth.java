package com.example.quartet.daemonclient;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.stereotype.Component;

/**
 * A daemon that is up but reminds nobody is not well: its last run failed, or the next
 * one is overdue.
 */
@Component
class RunHealth implements HealthIndicator {

	static final Status FAILED = new Status("FAILED");

	static final Status STALE = new Status("STALE");

	private static final Duration PATIENCE = Duration.ofHours(1);

	private final LastRun lastRun;

	private final DaemonSettings settings;

	private final Clock clock;

	RunHealth(LastRun lastRun, DaemonSettings settings, Clock clock) {
		this.lastRun = lastRun;
		this.settings = settings;
		this.clock = clock;
	}

	@Override
	public Health health() {
		LastRun.Ended last = this.lastRun.get();
		return Health.status(status(last)).withDetail("last", last.how()).withDetail("at", last.at()).build();
	}

	private Status status(LastRun.Ended last) {
		if (isStale(last)) {
			return STALE;
		}
		return (last.how() == ExitCode.DONE) ? Status.UP : FAILED;
	}

	private boolean isStale(LastRun.Ended last) {
		if (Scheduled.CRON_DISABLED.equals(this.settings.schedule())) {
			return false;
		}
		ZonedDateTime next = CronExpression.parse(this.settings.schedule())
			.next(last.at().atZone(ZoneId.systemDefault()));
		return next != null && next.toInstant().plus(PATIENCE).isBefore(this.clock.instant());
	}

}
