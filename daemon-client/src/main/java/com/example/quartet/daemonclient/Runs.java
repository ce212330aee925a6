package com.example.quartet.daemonclient;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

import com.example.quartet.daemonclient.calls.Counters;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * One run goes through every tenant, whatever happens in one of them, and is finished
 * before the daemon ends.
 */
@Component
class Runs {

	private static final Logger log = LoggerFactory.getLogger(Runs.class);

	private static final int SECONDS_TO_FINISH = 25;

	private final Reminders reminders;

	private final DaemonSettings settings;

	private final JobLock lock;

	private final Counters counters;

	private final RunReports reports;

	private final LastRun lastRun;

	private final Clock clock;

	private final ObservationRegistry observations;

	private final ReentrantLock running = new ReentrantLock();

	Runs(Reminders reminders, DaemonSettings settings, JobLock lock, Counters counters, RunReports reports,
			LastRun lastRun, Clock clock, ObservationRegistry observations) {
		this.reminders = reminders;
		this.settings = settings;
		this.lock = lock;
		this.counters = counters;
		this.reports = reports;
		this.lastRun = lastRun;
		this.clock = clock;
		this.observations = observations;
	}

	ExitCode run() {
		this.running.lock();
		try {
			ExitCode end = this.lock.alone(this::everyTenant).orElseGet(() -> {
				log.info("Another copy of the daemon is at this job, so this one leaves it alone.");
				return ExitCode.DONE;
			});
			this.lastRun.ended(end);
			return end;
		}
		catch (RunStopped ex) {
			log.error(ex.getMessage());
			this.lastRun.ended(ex.exitCode());
			return ex.exitCode();
		}
		finally {
			this.running.unlock();
		}
	}

	private ExitCode everyTenant() {
		Set<ExitCode> ends = EnumSet.noneOf(ExitCode.class);
		this.settings.tenants()
			.forEach((tenant) -> ends.add(Observation.createNotStarted("daemon.run", this.observations)
				.lowCardinalityKeyValue("tenant", tenant)
				.observe(() -> oneTenant(tenant))));
		ExitCode end = (ends.size() == 1) ? ends.iterator().next() : ExitCode.SOME_FAILED;
		this.counters.run(end.name().toLowerCase(Locale.ROOT));
		log.info("since the start: {}", this.counters);
		return end;
	}

	private ExitCode oneTenant(String tenant) {
		Tally tally = new Tally();
		Instant started = now();
		ExitCode end;
		String reason = null;
		try {
			this.reminders.remindEverybody(tenant, tally);
			end = tally.exitCode();
		}
		catch (RunStopped ex) {
			log.error(ex.getMessage());
			end = ex.exitCode();
			reason = ex.getMessage();
		}
		catch (RuntimeException ex) {
			log.error("The run broke off unexpectedly, and the log at level debug says where: {}", ex.toString());
			log.debug("Broke off", ex);
			end = ExitCode.SOME_FAILED;
			reason = "The run broke off unexpectedly, and the daemon's log says where.";
		}
		tally.count(this.counters);
		log.info("Tenant {}. {}.", tenant, tally);
		if (!this.settings.dryRun()) {
			this.reports.send(tenant, tally.report(started, now(), end, reason));
		}
		return end;
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

	// the first that happens when the daemon is told to end, so everything still works
	@EventListener(ContextClosedEvent.class)
	void finish() throws InterruptedException {
		this.reminders.stopSoon();
		if (this.running.tryLock(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
			this.running.unlock();
		}
	}

}
