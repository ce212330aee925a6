package com.example.quartet.daemonclient.run;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

import com.example.quartet.daemonclient.api.RunReport;
import com.example.quartet.daemonclient.outcome.DaemonMetrics;
import com.example.quartet.daemonclient.outcome.ExitCode;
import com.example.quartet.daemonclient.outcome.RunStoppedException;
import com.example.quartet.daemonclient.reminders.RunProgress;
import com.example.quartet.daemonclient.settings.DaemonProperties;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * One run: every tenant in turn, whether or not the one before it failed.
 */
@Component
public class ReminderRun {

	private static final Logger log = LoggerFactory.getLogger(ReminderRun.class);

	private final RunLock lock;

	private final DaemonProperties settings;

	private final RunTenants tenants;

	private final TenantRun tenantRun;

	private final RunReports reports;

	private final DaemonMetrics metrics;

	private final ObservationRegistry observations;

	private final Clock clock;

	ReminderRun(RunLock lock, DaemonProperties settings, RunTenants tenants, TenantRun tenantRun, RunReports reports,
			DaemonMetrics metrics, ObservationRegistry observations, Clock clock) {
		this.lock = lock;
		this.settings = settings;
		this.tenants = tenants;
		this.tenantRun = tenantRun;
		this.reports = reports;
		this.metrics = metrics;
		this.observations = observations;
		this.clock = clock;
	}

	public ExitCode run() {
		try {
			return this.lock.alone(this::everyTenant).orElseGet(() -> {
				log.info("Another copy of the daemon is at this job, so this one leaves it alone.");
				return ExitCode.DONE;
			});
		}
		catch (RunStoppedException ex) {
			log.error(ex.getMessage());
			return ex.exitCode();
		}
	}

	private ExitCode everyTenant() {
		Set<ExitCode> outcomes = EnumSet.noneOf(ExitCode.class);
		this.settings.tenants().forEach((tenant) -> outcomes.add(observed(tenant)));
		for (String tenant : this.tenants.findConnected()) {
			ExitCode outcome = observed(tenant);
			// it may not want reminders: that its administrator has not let us in is no
			// failure
			if (outcome != ExitCode.NOT_PERMITTED) {
				outcomes.add(outcome);
			}
		}
		ExitCode outcome = ExitCode.of(outcomes);
		this.metrics.run(outcome);
		log.info("since the start: {}", this.metrics);
		return outcome;
	}

	private ExitCode observed(String tenant) {
		return Observation.createNotStarted("daemon.run", this.observations)
			.lowCardinalityKeyValue("tenant", tenant)
			.observe(() -> oneTenant(tenant));
	}

	private ExitCode oneTenant(String tenant) {
		Instant started = this.clock.instant();
		RunProgress progress = new RunProgress(System.console() != null);
		RunStoppedException stop = everyPage(tenant, progress);
		progress.addTo(this.metrics);
		log.info("Tenant {}. {}.", tenant, progress);
		RunReport report = progress.report(started, this.clock.instant(), stop);
		if (!this.settings.dryRun()) {
			this.reports.send(tenant, report);
		}
		return report.outcome();
	}

	private @Nullable RunStoppedException everyPage(String tenant, RunProgress progress) {
		try {
			this.tenantRun.everyPage(tenant, progress);
			return null;
		}
		catch (RunStoppedException ex) {
			log.error(ex.getMessage());
			return ex;
		}
		catch (RuntimeException ex) {
			log.error("The run broke off unexpectedly, and the log at level debug says where: {}", ex.toString());
			log.debug("Broke off", ex);
			return new RunStoppedException(ExitCode.SOME_FAILED,
					"The run broke off unexpectedly, and the daemon's log says where.");
		}
	}

}
