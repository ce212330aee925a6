package com.example.quartet.daemonclient;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

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

	private final Clock clock;

	Reminders(TodoApi todoApi, DownstreamApi downstreamApi, ReminderMessage message, Clock clock) {
		this.todoApi = todoApi;
		this.downstreamApi = downstreamApi;
		this.message = message;
		this.clock = clock;
	}

	ExitCode remindEverybody() {
		Tally tally = new Tally();
		try {
			remindPageByPage(new People(this.downstreamApi), tally);
			return tally.exitCode();
		}
		catch (RunStopped ex) {
			log.error(ex.getMessage());
			return ex.exitCode();
		}
		catch (RuntimeException ex) {
			log.error("The run broke off unexpectedly, and the log at level debug says where: {}", ex.toString());
			log.debug("Broke off", ex);
			return ExitCode.SOME_FAILED;
		}
		finally {
			log.info("{}.", tally);
		}
	}

	private void remindPageByPage(People people, Tally tally) {
		// wherever the owner is, nothing overdue is missed; their own zone decides below
		LocalDate latest = LocalDate.now(this.clock.withZone(WHERE_DAYS_BEGIN));
		TodoApi.Page page = page(latest, null);
		while (true) {
			page.items().forEach((todo) -> remind(todo, people, tally));
			if (page.next() == null) {
				return;
			}
			page = page(latest, page.next());
		}
	}

	private TodoApi.Page page(LocalDate latest, String cursor) {
		try {
			TodoApi.Page page = this.todoApi.openTodos(latest, cursor);
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

	private void remind(TodoApi.Todo todo, People people, Tally tally) {
		try {
			Profile owner = people.find(todo.owner());
			LocalDate today = owner.today(this.clock);
			if (todo.due().isBefore(today)) {
				post(todo, this.message.write(todo, owner, today), tally);
			}
		}
		catch (RunStopped ex) {
			throw ex; // it would be the same with the next one
		}
		catch (RuntimeException ex) {
			skip(todo, ex, tally);
		}
	}

	private void post(TodoApi.Todo todo, TodoApi.Reminder reminder, Tally tally) {
		try {
			if (this.todoApi.remind(todo.id(), reminder).getStatusCode() == HttpStatus.CREATED) {
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
		log.warn("No reminder on to-do {}: {}", todo.id(), reason.getMessage());
		tally.failed();
	}

}
