package com.example.quartet.daemonclient.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

import com.example.quartet.daemonclient.outcome.ExitCode;
import com.example.quartet.daemonclient.settings.DaemonProperties;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.scheduling.support.CronExpression;
import org.springframework.stereotype.Component;

/**
 * A daemon that is up but sends no reminders is not well: its last run failed, or the
 * next one is overdue.
 */
@Component
class RunHealthIndicator implements HealthIndicator {

	static final Status FAILED = new Status("FAILED");

	static final Status STALE = new Status("STALE");

	private static final Duration TOLERATED_DELAY = Duration.ofHours(1);

	private final DaemonProperties settings;

	private final Clock clock;

	private volatile LastRun lastRun;

	RunHealthIndicator(DaemonProperties settings, Clock clock) {
		this.settings = settings;
		this.clock = clock;
		// as long as there was no run, the start counts as one
		this.lastRun = new LastRun(clock.instant(), ExitCode.DONE);
	}

	void ended(ExitCode outcome) {
		this.lastRun = new LastRun(this.clock.instant(), outcome);
	}

	@Override
	public Health health() {
		LastRun last = this.lastRun;
		return Health.status(status(last)).withDetail("last", last.outcome()).withDetail("at", last.at()).build();
	}

	private Status status(LastRun last) {
		if (isStale(last)) {
			return STALE;
		}
		return (last.outcome() == ExitCode.DONE) ? Status.UP : FAILED;
	}

	private boolean isStale(LastRun last) {
		if (Scheduled.CRON_DISABLED.equals(this.settings.schedule())) {
			return false;
		}
		ZonedDateTime next = CronExpression.parse(this.settings.schedule())
			.next(last.at().atZone(ZoneId.systemDefault()));
		return next != null && next.toInstant().plus(TOLERATED_DELAY).isBefore(this.clock.instant());
	}

	private record LastRun(Instant at, ExitCode outcome) {
	}

}
