package com.example.quartet.todoapi.exports;

import java.util.stream.Collectors;

import com.example.quartet.todoapi.todos.ExportedTodos;
import com.example.quartet.todoapi.todos.TodoPage;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * Puts the next to-dos into an export, with the profile of the person as it is now.
 */
@Component
class ExportPageWriter {

	static final int PAGE_SIZE = 100;

	private final ExportedTodos todos;

	private final OfflineProfileApi profiles;

	private final JsonMapper json;

	ExportPageWriter(ExportedTodos todos, OfflineProfileApi profiles, JsonMapper json) {
		this.todos = todos;
		this.profiles = profiles;
		this.json = json;
	}

	TodoPage read(Export export) {
		return this.todos.page(export.tid(), export.oid(), export.nextPage(), PAGE_SIZE);
	}

	String write(TodoPage page, String bearer) {
		TodoOwnerProfile profile = this.profiles.profile(bearer);
		if (profile == null || profile.oid() == null) {
			throw new RestClientException("the answer is no profile");
		}
		return page.items()
			.stream()
			.map((todo) -> this.json.writeValueAsString(new ExportedTodo(todo, profile)))
			.collect(Collectors.joining(",\n"));
	}

}
