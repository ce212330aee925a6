package com.example.quartet.webapp.api;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.client.annotation.ClientRegistrationId;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PatchExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * The API that keeps the to-dos, and asks the next API about the person.
 */
@HttpExchange("/api")
@ClientRegistrationId("entra")
public interface TodoApi {

	@GetExchange("/todos")
	TodoItems list(@RequestParam String state, @RequestParam(required = false) @Nullable String cursor);

	@PostExchange("/todos")
	TodoItem add(@RequestHeader("Idempotency-Key") String key, @RequestBody NewTodoForm todo);

	@GetExchange("/todos/{id}")
	ResponseEntity<TodoItem> find(@PathVariable UUID id);

	@PatchExchange("/todos/{id}")
	TodoItem change(@PathVariable UUID id, @RequestHeader("If-Match") String seen, @RequestBody TodoForm todo);

	@PatchExchange("/todos/{id}")
	TodoItem change(@PathVariable UUID id, @RequestBody TodoCompletion done);

	@DeleteExchange("/todos/{id}")
	void delete(@PathVariable UUID id);

	// region downstream
	@GetExchange("/me")
	MyProfile me();

	@GetExchange("/me/personal")
	PersonDetails personal();

	@PatchExchange("/me/personal")
	void change(@RequestBody PersonalDetailsForm details);

	@GetExchange("/exports")
	ItemList<TodoExport> exports();

	@PostExchange("/exports")
	TodoExport startExport();

	@GetExchange("/exports/{id}/content")
	ResponseEntity<byte[]> exportContent(@PathVariable UUID id);

	@DeleteExchange("/exports/{id}")
	void deleteExport(@PathVariable UUID id);
	// endregion

	@GetExchange("/tenants")
	Organisation.Page organisations();

	@DeleteExchange("/tenants/{tid}")
	void removeOrganisation(@PathVariable UUID tid);

	// region daemon
	@GetExchange("/runs")
	ItemList<DaemonRun> runs();

	@GetExchange("/runs/status")
	ItemList<DaemonCondition> daemons();
	// endregion

}
