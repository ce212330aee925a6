package com.example.quartet.webapp.api;

import java.util.List;
import java.util.Objects;

import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * What the API answers with where it lists things, without those that cannot be read.
 *
 * @param <T> what it lists
 */
public record ItemList<T>(@JsonDeserialize(using = ReadableListDeserializer.class) List<T> items) {

	public ItemList {
		Objects.requireNonNull(items);
	}

}
