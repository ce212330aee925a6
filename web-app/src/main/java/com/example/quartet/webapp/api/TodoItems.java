package com.example.quartet.webapp.api;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * Some to-dos, and where to go on.
 *
 * @param next asks for the ones after these; {@code null} at the end
 */
public record TodoItems(@JsonDeserialize(using = ReadableListDeserializer.class) List<TodoItem> items,
		@Nullable String next) {

	public TodoItems {
		Objects.requireNonNull(items);
	}

}
