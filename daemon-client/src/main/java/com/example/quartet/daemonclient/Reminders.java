package com.example.quartet.daemonclient;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * Goes through everybody's overdue to-dos and leaves a reminder on each, at most one a
 * day.
 */
@Component
class Reminders {

	private static final Logger log = LoggerFactory.getLogger(Reminders.class);

	private static final ZoneOffset WHERE_DAYS_BEGIN = ZoneOffset.ofHours(14);

	private final TodoApi todoApi;

	private final DownstreamApi downstreamApi;

	private final ReminderMessage message;

	private final InFlight inFlight;

	private final DaemonSettings settings;

	private final Clock clock;

	private volatile boolean stopping;

	Reminders(TodoApi todoApi, DownstreamApi downstreamApi, ReminderMessage message, InFlight inFlight,
			DaemonSettings settings, Clock clock) {
		this.todoApi = todoApi;
		this.downstreamApi = downstreamApi;
		this.message = message;
		this.inFlight = inFlight;
		this.settings = settings;
		this.clock = clock;
	}

	void remindEverybody(String tenant, Tally tally) {
		People people = new People(this.downstreamApi, tenant);
		Progress progress = new Progress(tenant, tally, System.console() != null);
		// wherever the owner is, nothing overdue is missed; their own zone decides below
		LocalDate latest = LocalDate.now(this.clock.withZone(WHERE_DAYS_BEGIN));
		String cursor = null;
		do {
			TodoApi.Page page = page(tenant, latest, cursor);
			cursor = page.next();
			remind(tenant, page.items(), people, tally, progress);
			progress.page(cursor == null);
		}
		while (cursor != null && !this.stopping);
		if (!progress.isComplete() || cursor != null) {
			throw new RunStopped(ExitCode.SOME_FAILED,
					"The daemon was told to end before everybody was reminded, so the next run does the rest.");
		}
	}

	void stopSoon() {
		this.stopping = true;
	}

	private TodoApi.Page page(String tenant, LocalDate latest, String cursor) {
		try {
			TodoApi.Page page = this.todoApi.openTodos(tenant, latest, cursor);
			if (page == null || page.items() == null) {
				throw new RestClientException("the answer is none.");
			}
			return page;
		}
		catch (RestClientException ex) {
			throw new RunStopped(ExitCode.NOT_REACHABLE,
					"todo-api gave no list of to-dos, so see whether TODO_API_URL names it and it is well: "
							+ ex.getMessage());
		}
	}

	private void remind(String tenant, List<TodoApi.Todo> todos, People people, Tally tally, Progress progress) {
		progress.found(todos.size());
		LocalDate today = LocalDate.now(this.clock.withZone(ZoneOffset.UTC));
		// a run that broke off goes on behind the last reminder it posted
		Map<Boolean, List<TodoApi.Todo>> byState = todos.stream()
			.collect(Collectors.partitioningBy((todo) -> todo.isReminded(today)));
		byState.get(true).forEach((todo) -> {
			tally.alreadyReminded();
			progress.step();
		});
		people.meet(byState.get(false).stream().map(TodoApi.Todo::owner).toList());
		this.inFlight.each(byState.get(false), (todo) -> {
			if (!this.stopping) {
				remind(tenant, todo, people, tally);
				progress.step();
			}
		});
	}

	private void remind(String tenant, TodoApi.Todo todo, People people, Tally tally) {
		try {
			Profile owner = people.find(todo.owner());
			LocalDate today = owner.today(this.clock);
			if (todo.due().isBefore(today)) {
				post(tenant, todo, this.message.write(todo, owner, today), tally);
			}
		}
		catch (RunStopped ex) {
			throw ex; // it would be the same with the next one
		}
		catch (RuntimeException ex) {
			skip(todo, ex, tally);
		}
	}

	private void post(String tenant, TodoApi.Todo todo, TodoApi.Reminder reminder, Tally tally) {
		if (this.settings.dryRun()) {
			log.info("Would post on to-do {}: {}", todo.id(), reminder.message());
			tally.reminded();
			return;
		}
		try {
			if (this.todoApi.remind(tenant, todo.id(), reminder).getStatusCode() == HttpStatus.CREATED) {
				tally.reminded();
			}
			else {
				tally.alreadyReminded();
			}
		}
		catch (RunStopped ex) {
			if (ex.exitCode() != ExitCode.NOT_REACHABLE) {
				throw ex;
			}
			skip(todo, ex, tally); // if nobody answers at all, the next page will tell
		}
	}

	private static void skip(TodoApi.Todo todo, RuntimeException reason, Tally tally) {
		String sentence = "No reminder on to-do %s: %s".formatted(todo.id(), reason.getMessage());
		log.warn(sentence);
		tally.failed(sentence);
	}

}
