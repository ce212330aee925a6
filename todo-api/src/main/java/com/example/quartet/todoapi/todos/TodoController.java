package com.example.quartet.todoapi.todos;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import com.example.quartet.apisupport.MergePatch;
import com.example.quartet.identitysupport.api.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * People keep their to-dos here, and applications of their tenant look after them.
 */
@RestController
@RequestMapping("/api/todos")
class TodoController {

	private static final Logger log = LoggerFactory.getLogger(TodoController.class);

	private final Todos todos;

	private final TodoPages pages;

	private final Reminders reminders;

	private final MergePatch mergePatch;

	private final Clock clock;

	TodoController(Todos todos, TodoPages pages, Reminders reminders, MergePatch mergePatch, Clock clock) {
		this.todos = todos;
		this.pages = pages;
		this.reminders = reminders;
		this.mergePatch = mergePatch;
		this.clock = clock;
	}

	@GetMapping
	TodoPage list(@AuthenticationPrincipal Jwt token,
			@Parameter(
					schema = @Schema(allowableValues = { "all", "open", "done" }, defaultValue = "all")) @RequestParam(
							defaultValue = "all") TodoState state,
			@RequestParam(name = "due_before", required = false) @Nullable LocalDate dueBefore,
			@Parameter(schema = @Schema(type = "string")) @RequestParam(required = false) @Nullable Cursor cursor,
			@RequestParam(defaultValue = "50") @Range(min = 1, max = 200,
					message = "must be {min} to {max}") int limit) {
		return this.pages.page(TodoAccess.toSee(Caller.of(token)), new TodoQuery(state, dueBefore, cursor), limit);
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	ResponseEntity<TodoWithReminders> add(@AuthenticationPrincipal Jwt token,
			@Parameter(schema = @Schema(pattern = IdempotencyKey.KEY)) @RequestHeader(name = "Idempotency-Key",
					required = false) @Nullable String key,
			@RequestBody @Valid NewTodo asked) {
		Caller caller = Caller.of(token);
		IdempotencyKey request = IdempotencyKey.of(key, asked);
		Todo todo = this.todos.add(Todo.of(new Owner(caller.tid(), caller.oid()), asked.content(), request, now()));
		if (!Objects.equals(request, todo.addedBy())) {
			throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT,
					"This Idempotency-Key was given to another request before.");
		}
		return answer(ResponseEntity.created(URI.create("/api/todos/" + todo.id())), withReminders(todo));
	}

	@GetMapping("/{id}")
	ResponseEntity<TodoWithReminders> show(@AuthenticationPrincipal Jwt token, @PathVariable UUID id) {
		return answer(ResponseEntity.ok(), withReminders(find(TodoAccess.toSee(Caller.of(token)), id)));
	}

	@PatchMapping(path = "/{id}", consumes = { MediaType.APPLICATION_JSON_VALUE, MergePatch.MEDIA_TYPE })
	@Operation(requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(
			content = @io.swagger.v3.oas.annotations.media.Content(
					schema = @Schema(implementation = TodoContent.class))))
	ResponseEntity<TodoWithReminders> change(@AuthenticationPrincipal Jwt token, @PathVariable UUID id,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
			@RequestBody ObjectNode changes) {
		Todo todo = find(TodoAccess.toChange(Caller.of(token)), id);
		TodoChangedException.unless(ifMatch, withReminders(todo).etag());
		TodoContent content = this.mergePatch.apply(TodoContent.class, todo.content(), changes);
		return answer(ResponseEntity.ok(), withReminders(this.todos.save(todo.with(content, now()))));
	}

	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void delete(@AuthenticationPrincipal Jwt token, @PathVariable UUID id,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
		Todo todo = find(TodoAccess.toChange(Caller.of(token)), id);
		TodoChangedException.unless(ifMatch, withReminders(todo).etag());
		this.todos.delete(todo);
		log.info("To-do {} deleted by {}", id, token.getClaimAsString("oid"));
	}

	private Todo find(TodoAccess reach, UUID id) {
		return this.todos.find(reach, id).orElseThrow(NoSuchTodoException::new);
	}

	private TodoWithReminders withReminders(Todo todo) {
		return TodoWithReminders.of(todo, this.reminders.about(List.of(todo.id())).getOrDefault(todo.id(), List.of()));
	}

	private static ResponseEntity<TodoWithReminders> answer(ResponseEntity.BodyBuilder answer, TodoWithReminders todo) {
		return answer.eTag(todo.etag().formattedTag()).body(todo);
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

}
