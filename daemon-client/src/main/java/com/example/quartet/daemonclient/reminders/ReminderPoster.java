package com.example.quartet.daemonclient.reminders;

import java.time.Clock;

import com.example.quartet.daemonclient.api.DownstreamApi;
import com.example.quartet.daemonclient.api.OwnerProfile;
import com.example.quartet.daemonclient.api.TodoApi;
import com.example.quartet.daemonclient.outcome.ExitCode;
import com.example.quartet.daemonclient.outcome.RunStoppedException;
import com.example.quartet.daemonclient.settings.DaemonProperties;
import com.example.quartet.identitysupport.HeaderText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;

/**
 * Leaves a reminder on a to-do if it is overdue where its owner is.
 */
@Component
public class ReminderPoster {

	private static final Logger log = LoggerFactory.getLogger(ReminderPoster.class);

	private final TodoApi todoApi;

	private final DownstreamApi downstreamApi;

	private final ReminderMessage message;

	private final DaemonProperties settings;

	private final Clock clock;

	public ReminderPoster(TodoApi todoApi, DownstreamApi downstreamApi, MessageSource texts, DaemonProperties settings,
			Clock clock) {
		this.todoApi = todoApi;
		this.downstreamApi = downstreamApi;
		this.message = new ReminderMessage(texts);
		this.settings = settings;
		this.clock = clock;
	}

	public OwnerProfiles ownersIn(String tenant) {
		return new OwnerProfiles(this.downstreamApi, tenant);
	}

	/**
	 * Reminds one person of one to-do; a failure is counted, and the next to-do has its
	 * turn.
	 */
	public void remind(String tenant, TodoApi.Todo todo, OwnerProfiles owners, RunProgress progress) {
		try {
			if (todo.due() == null || todo.owner() == null) {
				throw new RestClientException("todo-api gave no date or no owner that can be read");
			}
			OwnerProfile owner = owners.find(todo.owner());
			if (todo.due().isBefore(owner.today(this.clock))) {
				post(tenant, todo, this.message.write(todo, owner), progress);
			}
		}
		catch (RuntimeException ex) {
			if (ex.getCause() instanceof HttpClientErrorException.NotFound) {
				log.info("To-do {} was deleted meanwhile, so it needs no reminder.", todo.id());
				return;
			}
			// when no answer comes at all, the next page will tell
			if (ex instanceof RunStoppedException stop && stop.exitCode() != ExitCode.NOT_REACHABLE) {
				throw stop;
			}
			String sentence = "No reminder on to-do %s: %s".formatted(todo.id(), ex.getMessage());
			log.warn(sentence);
			progress.addFailed(sentence);
		}
	}

	private void post(String tenant, TodoApi.Todo todo, TodoApi.Reminder reminder, RunProgress progress) {
		if (this.settings.dryRun()) {
			log.info("Would post on to-do {}: {}", todo.id(), HeaderText.oneLine(reminder.message()));
			progress.addReminded();
		}
		else {
			count(this.todoApi.remind(tenant, todo.id(), reminder), progress);
		}
	}

	private static void count(ResponseEntity<TodoApi.PostedReminder> answer, RunProgress progress) {
		if (answer.getStatusCode() == HttpStatus.CREATED) {
			progress.addReminded();
		}
		else if (answer.getBody() != null && answer.getBody().created() != null) {
			progress.addAlreadyReminded();
		}
		else {
			throw new RestClientException(
					"todo-api answered %d without a reminder".formatted(answer.getStatusCode().value()));
		}
	}

}
