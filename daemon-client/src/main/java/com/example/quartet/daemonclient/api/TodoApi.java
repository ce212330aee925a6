package com.example.quartet.daemonclient.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;

/**
 * Where people's to-dos are, and where the daemon reports its runs.
 */
public interface TodoApi {

	@GetExchange("/api/todos?state=open")
	Page openTodos(@RequestAttribute String tenant,
			@RequestParam("due_before") @DateTimeFormat(iso = ISO.DATE) LocalDate date,
			@RequestParam(required = false) @Nullable String cursor);

	@PostExchange("/api/todos/{id}/reminders")
	ResponseEntity<PostedReminder> remind(@RequestAttribute String tenant, @PathVariable UUID id,
			@RequestBody Reminder reminder);

	@GetExchange("/api/runs/tenants")
	TenantIds connectedTenants(@RequestAttribute String tenant);

	@PostExchange("/api/runs")
	ResponseEntity<String> report(@RequestAttribute String tenant, @RequestBody RunReport run);

	/**
	 * The organisations that connected through the site.
	 */
	record TenantIds(@Nullable List<@Nullable String> items) {
	}

	/**
	 * Some of the to-dos, and the cursor of the next page; the last page has none.
	 */
	record Page(List<Todo> items, @Nullable String next) {
	}

	/**
	 * A to-do, as far as a reminder needs it, and the reminders it has already.
	 */
	record Todo(@Nullable UUID id, @Nullable String title, @Nullable LocalDate due, @Nullable Owner owner,
			@Nullable List<@Nullable PostedReminder> reminders) {

		public boolean isReminded(LocalDate day) {
			return this.reminders != null && this.reminders.stream()
				.filter(Objects::nonNull)
				.map(PostedReminder::created)
				.filter(Objects::nonNull)
				.anyMatch((created) -> LocalDate.ofInstant(created, ZoneOffset.UTC).equals(day));
		}

	}

	/**
	 * A reminder that was posted; a run that broke off is continued behind the last.
	 */
	record PostedReminder(@Nullable Instant created) {
	}

	/**
	 * A person, by the only identifier that never changes.
	 */
	record Owner(String tid, @Nullable String oid) {
	}

	/**
	 * What the person will read.
	 */
	record Reminder(String message) {
	}

}
