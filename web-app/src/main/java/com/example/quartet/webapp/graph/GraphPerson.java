package com.example.quartet.webapp.graph;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A person as their organisation's directory knows them.
 */
public record GraphPerson(String id, @Nullable String displayName, @Nullable String mail, @Nullable String jobTitle,
		@Nullable String officeLocation) {

	public GraphPerson {
		Objects.requireNonNull(id);
	}

}
