package com.example.quartet.todoapi.todos;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

import com.example.quartet.identitysupport.api.Caller;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * The daemon reminds people here; a night that runs twice reminds them once.
 */
@RestController
class ReminderController {

	private static final Logger log = LoggerFactory.getLogger(ReminderController.class);

	private final Todos todos;

	private final Reminders reminders;

	private final Clock clock;

	ReminderController(Todos todos, Reminders reminders, Clock clock) {
		this.todos = todos;
		this.reminders = reminders;
		this.clock = clock;
	}

	@PostMapping("/api/todos/{id}/reminders")
	@ApiResponse(responseCode = "201", description = "Posted", useReturnTypeSchema = true)
	@ApiResponse(responseCode = "200", description = "The reminder of today was there", useReturnTypeSchema = true)
	ResponseEntity<Reminder> post(@AuthenticationPrincipal Jwt token, @PathVariable UUID id,
			@RequestBody @Valid NewReminder asked) {
		Caller caller = Caller.of(token);
		Todo todo = this.todos.find(TodoAccess.toChange(caller), id).orElseThrow(NoSuchTodoException::new);
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
		LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
		Reminder reminder = new Reminder(UUID.randomUUID(), todo.id(), today, asked.message(), now);
		if (this.reminders.post(reminder)) {
			log.info("Reminder {} posted on to-do {} by {}", reminder.id(), todo.id(), caller.app());
			return ResponseEntity.status(HttpStatus.CREATED).body(reminder);
		}
		return ResponseEntity.of(this.reminders.of(todo.id(), today));
	}

}
