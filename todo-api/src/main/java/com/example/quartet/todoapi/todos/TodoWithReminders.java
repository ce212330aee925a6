package com.example.quartet.todoapi.todos;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

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
 */
record TodoWithReminders(UUID id, String title, @Nullable String notes, @Nullable LocalDate due, boolean done,
		Owner owner, List<Reminder> reminders, Instant created, Instant changed) {

	static TodoWithReminders of(Todo todo, List<Reminder> reminders) {
		Content content = todo.content();
		return new TodoWithReminders(todo.id(), content.title(), content.notes(), content.due(), content.done(),
				todo.owner(), reminders, todo.created(), todo.changed());
	}

}
