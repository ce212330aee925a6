package com.example.quartet.daemonclient.run;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import com.example.quartet.daemonclient.api.OwnerProfile;
import com.example.quartet.daemonclient.api.RunReport;
import com.example.quartet.daemonclient.api.TodoApi;
import com.example.quartet.daemonclient.outcome.DaemonMetrics;
import com.example.quartet.daemonclient.reminders.ReminderPoster;
import com.example.quartet.daemonclient.reminders.SomePeople;
import com.example.quartet.daemonclient.settings.DaemonProperties;
import com.example.quartet.identitysupport.IdentityProperties;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.Test;

import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

import static org.assertj.core.api.Assertions.assertThat;

class ReminderRunTests {

	// in Amsterdam it is the 21st already, in New York still the 20th
	private static final Instant NIGHT = Instant.parse("2026-11-20T23:30:00Z");

	private static final LocalDate THE_20TH = LocalDate.of(2026, 11, 20);

	private final SomePeople people = new SomePeople(
			new OwnerProfile("ada", "Ada Lovelace", ZoneId.of("Europe/Amsterdam"), Locale.UK),
			new OwnerProfile("grace", "Grace Hopper", ZoneId.of("America/New_York"), Locale.US));

	private static final String PROVIDER = "http://127.0.0.1:9000";

	private DaemonProperties settings = settings(false);

	private final List<String> reminders = new ArrayList<>();

	@Test
	void aDayIsOverWhenItIsOverForTheOwner() {
		remind(THE_20TH, "ada");
		remind(THE_20TH, "grace");
		assertThat(this.reminders)
			.containsExactly("\u2068Ada\u2069, \"\u2068Sleep\u2069\" was due on 20 November 2026.");
	}

	@Test
	void aStrangerIsRemindedWithoutANameAndByTheClockOfGreenwich() {
		remind(THE_20TH, "nobody-knows");
		remind(THE_20TH.minusDays(1), "nobody-knows");
		assertThat(this.reminders).containsExactly("\"\u2068Sleep\u2069\" was due on 19 November 2026.");
	}

	@Test
	void aTodoThatWasRemindedTodayIsLeftAlone() {
		remind(THE_20TH.minusDays(1), "ada", new TodoApi.PostedReminder(NIGHT.minusSeconds(60)));
		assertThat(this.reminders).isEmpty();
	}

	@Test
	void aTodoThatWasRemindedYesterdayIsRemindedAgain() {
		remind(THE_20TH.minusDays(1), "ada", new TodoApi.PostedReminder(NIGHT.minusSeconds(86_400)));
		assertThat(this.reminders).hasSize(1);
	}

	@Test
	void aDryRunPostsNothing() {
		this.settings = settings(true);
		remind(THE_20TH.minusDays(1), "ada");
		assertThat(this.reminders).isEmpty();
	}

	private void remind(LocalDate due, String owner, TodoApi.PostedReminder... posted) {
		TodoApi.Todo todo = new TodoApi.Todo(UUID.randomUUID(), "Sleep", due, new TodoApi.Owner("contoso", owner),
				List.of(posted));
		ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
		texts.setBasename("reminders");
		texts.setFallbackToSystemLocale(false);
		Clock clock = Clock.fixed(NIGHT, ZoneOffset.UTC);
		TodoApi todoApi = new OneTodo(todo);
		DaemonMetrics metrics = new DaemonMetrics(new SimpleMeterRegistry());
		ReminderPoster poster = new ReminderPoster(todoApi, this.people, texts, this.settings, clock);
		RunLock lock = new RunLock(this.settings, "daemon");
		TenantRun tenantRun = new TenantRun(todoApi, poster, new SimpleAsyncTaskExecutor(), lock, clock);
		RunTenants tenants = new RunTenants(this.settings, todoApi,
				new IdentityProperties(PROVIDER, "contoso", "contoso", PROVIDER, List.of("*")));
		new ReminderRun(lock, this.settings, tenants, tenantRun, new RunReports(todoApi), metrics,
				ObservationRegistry.NOOP, clock)
			.run();
	}

	private static DaemonProperties settings(boolean dryRun) {
		return new DaemonProperties("-", Duration.ofSeconds(15), List.of("contoso"), false, dryRun, 2,
				Path.of("target"), "http://localhost:8080",
				new DaemonProperties.Retries(0, Duration.ofMillis(1), Duration.ofMillis(1)),
				Map.of("todo-api", new DaemonProperties.Api("http://localhost:8081", "id", "role")));
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
		public TenantIds connectedTenants(String tenant) {
			return new TenantIds(List.of());
		}

		@Override
		public ResponseEntity<PostedReminder> remind(String tenant, UUID id, Reminder reminder) {
			ReminderRunTests.this.reminders.add(reminder.message());
			return ResponseEntity.status(HttpStatus.CREATED).build();
		}

		@Override
		public ResponseEntity<String> report(String tenant, RunReport run) {
			return ResponseEntity.ok().build();
		}

	}

}
