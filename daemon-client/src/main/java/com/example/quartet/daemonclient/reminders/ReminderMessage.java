package com.example.quartet.daemonclient.reminders;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

import com.example.quartet.daemonclient.api.OwnerProfile;
import com.example.quartet.daemonclient.api.TodoApi;

import org.springframework.context.MessageSource;

/**
 * Words a reminder as a friend would: by name, in the owner's language, and in days.
 */
class ReminderMessage {

	private final MessageSource texts;

	ReminderMessage(MessageSource texts) {
		this.texts = texts;
	}

	TodoApi.Reminder write(TodoApi.Todo todo, OwnerProfile owner, LocalDate today) {
		String when = todo.due().equals(today.minusDays(1)) ? text("due.yesterday", owner)
				: text("due.on", owner, date(todo.due(), owner));
		String name = owner.firstName();
		return new TodoApi.Reminder((name != null) ? text("reminder", owner, name, todo.title(), when)
				: text("reminder.nameless", owner, todo.title(), when));
	}

	private static String date(LocalDate date, OwnerProfile owner) {
		return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(owner.locale()).format(date);
	}

	private String text(String name, OwnerProfile owner, Object... values) {
		return this.texts.getMessage(name, values, owner.locale());
	}

}
