package com.example.quartet.daemonclient;

import java.nio.file.Path;
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
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import static org.assertj.core.api.Assertions.assertThat;

class RemindersTests {

	// in Amsterdam it is the 21st already, in New York still the 20th
	private static final Instant NIGHT = Instant.parse("2026-11-20T23:30:00Z");

	private static final LocalDate THE_20TH = LocalDate.of(2026, 11, 20);

	private final SomePeople people = new SomePeople(
			new Profile("ada", "Ada Lovelace", ZoneId.of("Europe/Amsterdam"), Locale.UK),
			new Profile("grace", "Grace Hopper", ZoneId.of("America/New_York"), Locale.US));

	private DaemonSettings settings = settings(false);

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

	@Test
	void aTodoThatWasRemindedTodayIsLeftAlone() {
		remind(THE_20TH.minusDays(1), "ada", new TodoApi.Posted(NIGHT.minusSeconds(60)));
		assertThat(this.reminders).isEmpty();
	}

	@Test
	void aTodoThatWasRemindedYesterdayIsRemindedAgain() {
		remind(THE_20TH.minusDays(1), "ada", new TodoApi.Posted(NIGHT.minusSeconds(86_400)));
		assertThat(this.reminders).hasSize(1);
	}

	@Test
	void aDryRunPostsNothing() {
		this.settings = settings(true);
		remind(THE_20TH.minusDays(1), "ada");
		assertThat(this.reminders).isEmpty();
	}

	private void remind(LocalDate due, String owner, TodoApi.Posted... posted) {
		TodoApi.Todo todo = new TodoApi.Todo(UUID.randomUUID(), "Sleep", due, new TodoApi.Owner("contoso", owner),
				List.of(posted));
		ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
		texts.setBasename("reminders");
		texts.setFallbackToSystemLocale(false);
		new Reminders(new OneTodo(todo), this.people, new ReminderMessage(texts), new InFlight(this.settings),
				this.settings, Clock.fixed(NIGHT, ZoneOffset.UTC))
			.remindEverybody("contoso", new Tally());
	}

	private static DaemonSettings settings(boolean dryRun) {
		return new DaemonSettings("-", List.of("contoso"), dryRun, 2, Path.of("target"), "http://localhost:8080",
				Map.of());
	}

	private final class OneTodo implements TodoApi {

		private final Todo todo;

		private OneTodo(Todo todo) {
			this.todo = todo;
		}

		@Override
		public Page openTodos(String tenant, LocalDate date, String cursor) {
			return new Page(date.isAfter(this.todo.due()) ? List.of(this.todo) : List.of(), null);
		}

		@Override
		public ResponseEntity<Void> remind(String tenant, UUID id, Reminder reminder) {
			RemindersTests.this.reminders.add(reminder.message());
			return ResponseEntity.status(HttpStatus.CREATED).build();
		}

		@Override
		public ResponseEntity<Void> report(String tenant, RunReport run) {
			throw new IllegalStateException("Only a whole run is reported");
		}

	}

}
