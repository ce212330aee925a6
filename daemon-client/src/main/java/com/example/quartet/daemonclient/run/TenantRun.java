package com.example.quartet.daemonclient.run;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

import com.example.quartet.daemonclient.api.TodoApi;
import com.example.quartet.daemonclient.outcome.ExitCode;
import com.example.quartet.daemonclient.outcome.RunStoppedException;
import com.example.quartet.daemonclient.reminders.OwnerProfiles;
import com.example.quartet.daemonclient.reminders.ReminderPoster;
import com.example.quartet.daemonclient.reminders.RunProgress;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * The run in one tenant: every page of its overdue to-dos, and every to-do on that page.
 */
@Component
class TenantRun {

	private static final ZoneOffset FIRST_ZONE_OF_A_DAY = ZoneOffset.ofHours(14);

	private final TodoApi todoApi;

	private final ReminderPoster poster;

	private final AsyncTaskExecutor threads;

	private final RunLock lock;

	private final Clock clock;

	TenantRun(TodoApi todoApi, ReminderPoster poster, @Qualifier("applicationTaskExecutor") AsyncTaskExecutor threads,
			RunLock lock, Clock clock) {
		this.todoApi = todoApi;
		this.poster = poster;
		this.threads = threads;
		this.lock = lock;
		this.clock = clock;
	}

	void everyPage(String tenant, RunProgress progress) {
		OwnerProfiles owners = this.poster.ownersIn(tenant);
		String cursor = null;
		do {
			TodoApi.Page page = page(tenant, cursor);
			cursor = page.next();
			everyTodo(tenant, page.items().stream().filter(Objects::nonNull).toList(), owners, progress);
			progress.endPage(tenant, cursor == null);
		}
		while (cursor != null && !this.lock.isEnding());
		if (cursor != null || !progress.isComplete()) {
			throw new RunStoppedException(ExitCode.SOME_FAILED,
					"The daemon was told to end before all people were reminded, so the next run does the rest.");
		}
	}

	private TodoApi.Page page(String tenant, @Nullable String cursor) {
		// nothing overdue is missed wherever its owner is; their time zone decides later
		LocalDate latest = LocalDate.now(this.clock.withZone(FIRST_ZONE_OF_A_DAY));
		try {
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

	private void everyTodo(String tenant, List<TodoApi.Todo> todos, OwnerProfiles owners, RunProgress progress) {
		LocalDate today = LocalDate.now(this.clock.withZone(ZoneOffset.UTC));
		// the reminders that are there say how far a run came that broke off
		List<TodoApi.Todo> rest = todos.stream().filter((todo) -> !todo.isReminded(today)).toList();
		progress.startPage(todos.size(), todos.size() - rest.size());
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
			this.poster.remind(tenant, todo, owners, progress);
			progress.addSeen();
		}
		catch (RunStoppedException ex) {
			stop.compareAndSet(null, ex); // it would be the same with the next to-do
		}
	}

}
