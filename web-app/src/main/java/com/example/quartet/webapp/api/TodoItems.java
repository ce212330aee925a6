package com.example.quartet.webapp.api;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Some to-dos, and where to go on.
 *
 * @param next asks for the ones after these; {@code null} at the end
 */
public record TodoItems(List<TodoItem> items, @Nullable String next) {

	public TodoItems {
		Objects.requireNonNull(items);
	}

}
