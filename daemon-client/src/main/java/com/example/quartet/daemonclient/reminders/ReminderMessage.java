package com.example.quartet.daemonclient.reminders;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

import com.example.quartet.daemonclient.api.OwnerProfile;
import com.example.quartet.daemonclient.api.TodoApi;

import org.springframework.context.MessageSource;

/**
 * Words a reminder by name, in the owner's language, and with a date that still reads
 * right a week later.
 */
class ReminderMessage {

	private final MessageSource texts;

	ReminderMessage(MessageSource texts) {
		this.texts = texts;
	}

	TodoApi.Reminder write(TodoApi.Todo todo, OwnerProfile owner) {
		String due = date(todo.due(), owner);
		String name = owner.firstName();
		return new TodoApi.Reminder((name != null) ? text("reminder", owner, name, todo.title(), due)
				: text("reminder.nameless", owner, todo.title(), due));
	}

	/**
	 * A sentence in English has no French date in it.
	 */
	private String date(LocalDate date, OwnerProfile owner) {
		Locale spoken = Locale.forLanguageTag(text("language", owner));
		boolean same = spoken.getLanguage().equals(owner.locale().getLanguage());
		return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
			.withLocale(same ? owner.locale() : spoken)
			.format(date);
	}

	private String text(String name, OwnerProfile owner, Object... values) {
		return this.texts.getMessage(name, values, owner.locale());
	}

}
