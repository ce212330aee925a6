package com.example.quartet.daemonclient.run;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

import com.example.quartet.daemonclient.api.TodoApi;
import com.example.quartet.daemonclient.outcome.DaemonMetrics;
import com.example.quartet.daemonclient.outcome.ExitCode;
import com.example.quartet.daemonclient.outcome.RunStoppedException;
import com.example.quartet.daemonclient.reminders.OwnerProfiles;
import com.example.quartet.daemonclient.reminders.ReminderPoster;
import com.example.quartet.daemonclient.reminders.RunCounts;
import com.example.quartet.daemonclient.settings.DaemonProperties;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * One run, from the outside in: every tenant, every page of its overdue to-dos, every
 * to-do on that page.
 */
@Component
public class ReminderRun {

	private static final Logger log = LoggerFactory.getLogger(ReminderRun.class);

	private static final ZoneOffset FIRST_ZONE_OF_A_DAY = ZoneOffset.ofHours(14);

	private final TodoApi todoApi;

	private final ReminderPoster poster;

	private final RunLock lock;

	private final AsyncTaskExecutor threads;

	private final RunReports reports;

	private final RunHealthIndicator health;

	private final DaemonProperties settings;

	private final DaemonMetrics metrics;

	private final ObservationRegistry observations;

	private final Clock clock;

	ReminderRun(TodoApi todoApi, ReminderPoster poster, RunLock lock,
			@Qualifier("applicationTaskExecutor") AsyncTaskExecutor threads, RunReports reports,
			RunHealthIndicator health, DaemonProperties settings, DaemonMetrics metrics,
			ObservationRegistry observations, Clock clock) {
		this.todoApi = todoApi;
		this.poster = poster;
		this.lock = lock;
		this.threads = threads;
		this.reports = reports;
		this.health = health;
		this.settings = settings;
		this.metrics = metrics;
		this.observations = observations;
		this.clock = clock;
	}

	public ExitCode run() {
		ExitCode end;
		try {
			end = this.lock.alone(this::everyTenant).orElseGet(() -> {
				log.info("Another copy of the daemon is at this job, so this one leaves it alone.");
				return ExitCode.DONE;
			});
		}
		catch (RunStoppedException ex) {
			log.error(ex.getMessage());
			end = ex.exitCode();
		}
		this.health.ended(end);
		return end;
	}

	private ExitCode everyTenant() {
		Set<ExitCode> ends = EnumSet.noneOf(ExitCode.class);
		for (String tenant : this.settings.tenants()) {
			ends.add(Observation.createNotStarted("daemon.run", this.observations)
				.lowCardinalityKeyValue("tenant", tenant)
				.observe(() -> oneTenant(tenant)));
		}
		ExitCode end = ExitCode.of(ends);
		this.metrics.run(end);
		log.info("since the start: {}", this.metrics);
		return end;
	}

	private ExitCode oneTenant(String tenant) {
		RunCounts counts = new RunCounts();
		Instant started = this.clock.instant();
		RunStoppedException stop = null;
		try {
			everyPage(tenant, counts);
		}
		catch (RuntimeException ex) {
			stop = explain(ex); // and the next tenant has its turn
		}
		ExitCode end = (stop != null) ? stop.exitCode() : counts.exitCode();
		counts.addTo(this.metrics);
		log.info("Tenant {}. {}.", tenant, counts);
		if (!this.settings.dryRun()) {
			String message = (stop != null) ? stop.getMessage() : counts.lastFailure();
			this.reports.send(tenant, started, end, counts, message);
		}
		return end;
	}

	private void everyPage(String tenant, RunCounts counts) {
		OwnerProfiles owners = this.poster.ownersIn(tenant);
		RunProgress progress = new RunProgress(tenant, counts, System.console() != null);
		String cursor = null;
		do {
			TodoApi.Page page = page(tenant, cursor);
			cursor = page.next();
			everyTodo(tenant, page.items().stream().filter(Objects::nonNull).toList(), owners, progress);
			progress.page(cursor == null);
		}
		while (cursor != null && !this.lock.isEnding());
		if (cursor != null || !progress.isComplete()) {
			throw new RunStoppedException(ExitCode.SOME_FAILED,
					"The daemon was told to end before all people were reminded, so the next run does the rest.");
		}
	}

	private void everyTodo(String tenant, List<TodoApi.Todo> todos, OwnerProfiles owners, RunProgress progress) {
		LocalDate today = LocalDate.now(this.clock.withZone(ZoneOffset.UTC));
		// the reminders that are there say how far a run came that broke off
		List<TodoApi.Todo> rest = todos.stream().filter((todo) -> !todo.isReminded(today)).toList();
		progress.found(rest.size(), todos.size() - rest.size());
		owners.fetch(rest.stream().map(TodoApi.Todo::owner).filter(Objects::nonNull).toList());
		AtomicReference<RunStoppedException> stop = new AtomicReference<>();
		CompletableFuture
			.allOf(rest.stream()
				.map((todo) -> this.threads.submitCompletable(() -> oneTodo(tenant, todo, owners, progress, stop)))
				.toArray(CompletableFuture[]::new))
			.join();
		if (stop.get() != null) {
			throw stop.get();
		}
	}

	private void oneTodo(String tenant, TodoApi.Todo todo, OwnerProfiles owners, RunProgress progress,
			AtomicReference<RunStoppedException> stop) {
		if (stop.get() != null || this.lock.isEnding()) {
			return;
		}
		try {
			this.poster.remind(tenant, todo, owners, progress.counts());
			progress.step();
		}
		catch (RunStoppedException ex) {
			stop.compareAndSet(null, ex); // it would be the same with the next to-do
		}
	}

	private TodoApi.Page page(String tenant, @Nullable String cursor) {
		try {
			// nothing overdue is missed wherever its owner is; their own time zone
			// decides later
			LocalDate latest = LocalDate.now(this.clock.withZone(FIRST_ZONE_OF_A_DAY));
			TodoApi.Page page = this.todoApi.openTodos(tenant, latest, cursor);
			if (page == null || page.items() == null) {
				throw new RestClientException("the answer is empty.");
			}
			return page;
		}
		catch (RestClientException ex) {
			throw new RunStoppedException(ExitCode.NOT_REACHABLE,
					"todo-api gave no list of to-dos, so see whether TODO_API_URL names it and it is well: "
							+ ex.getMessage());
		}
	}

	private static RunStoppedException explain(RuntimeException failure) {
		if (failure instanceof RunStoppedException stop) {
			log.error(stop.getMessage());
			return stop;
		}
		log.error("The run broke off unexpectedly, and the log at level debug says where: {}", failure.toString());
		log.debug("Broke off", failure);
		return new RunStoppedException(ExitCode.SOME_FAILED,
				"The run broke off unexpectedly, and the daemon's log says where.");
	}

}
