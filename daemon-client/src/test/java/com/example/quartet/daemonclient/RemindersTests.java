package com.example.quartet.daemonclient;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.HttpClientErrorException;

import static org.assertj.core.api.Assertions.assertThat;

class RemindersTests {

	// in Amsterdam it is the 21st already, in New York still the 20th
	private static final Instant NIGHT = Instant.parse("2026-11-20T23:30:00Z");

	private static final LocalDate THE_20TH = LocalDate.of(2026, 11, 20);

	private final Map<String, Profile> profiles = Map.of("ada",
			new Profile("Ada Lovelace", ZoneId.of("Europe/Amsterdam"), Locale.UK), "grace",
			new Profile("Grace Hopper", ZoneId.of("America/New_York"), Locale.US));

	private final List<String> reminders = new ArrayList<>();

	@Test
	void aDayIsOverWhenItIsOverForTheOwner() {
		remind(THE_20TH, "ada");
		remind(THE_20TH, "grace");
		assertThat(this.reminders).containsExactly("Ada, \"Sleep\" was due yesterday.");
	}

	@Test
	void aStrangerIsRemindedWithoutANameAndByTheClockOfGreenwich() {
		remind(THE_20TH, "nobody-knows");
		remind(THE_20TH.minusDays(1), "nobody-knows");
		assertThat(this.reminders).containsExactly("\"Sleep\" was due yesterday.");
	}

	private void remind(LocalDate due, String owner) {
		TodoApi.Todo todo = new TodoApi.Todo(UUID.randomUUID(), "Sleep", due, new TodoApi.Owner("contoso", owner));
		ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
		texts.setBasename("reminders");
		texts.setFallbackToSystemLocale(false);
		new Reminders(new OneTodo(todo), this::profile, new ReminderMessage(texts), Clock.fixed(NIGHT, ZoneOffset.UTC))
			.remindEverybody();
	}

	private Profile profile(String oid) {
		if (!this.profiles.containsKey(oid)) {
			throw HttpClientErrorException.create(HttpStatus.NOT_FOUND, "", HttpHeaders.EMPTY, null, null);
		}
		return this.profiles.get(oid);
	}

	private final class OneTodo implements TodoApi {

		private final Todo todo;

		private OneTodo(Todo todo) {
			this.todo = todo;
		}

		@Override
		public Page openTodos(LocalDate date, String cursor) {
			return new Page(date.isAfter(this.todo.due()) ? List.of(this.todo) : List.of(), null);
		}

		@Override
		public ResponseEntity<Void> remind(UUID id, Reminder reminder) {
			RemindersTests.this.reminders.add(reminder.message());
			return ResponseEntity.status(HttpStatus.CREATED).build();
		}

	}

}
