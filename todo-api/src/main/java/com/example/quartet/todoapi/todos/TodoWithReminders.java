package com.example.quartet.todoapi.todos;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ETag;

/**
 * A to-do as callers see it, with what the daemon wrote on it.
 *
 * @param id its name in addresses
 * @param title one line
 * @param notes any number of lines, or none
 * @param due the day to have it done, or none
 * @param done whether it is done
 * @param owner whose it is
 * @param reminders the oldest first
 * @param created when it was added
 * @param changed when it last changed
 * @param etag another one for every change and every reminder
 */
public record TodoWithReminders(UUID id, String title, @Nullable String notes, @Nullable LocalDate due, boolean done,
		Owner owner, List<Reminder> reminders, Instant created, Instant changed, @JsonIgnore ETag etag) {

	static TodoWithReminders of(Todo todo, List<Reminder> reminders) {
		TodoContent content = todo.content();
		return new TodoWithReminders(todo.id(), content.title(), content.notes(), content.due(), content.done(),
				todo.owner(), reminders, todo.created(), todo.changed(),
				new ETag("%d-%d".formatted(todo.version(), reminders.size()), false));
	}

}
