package com.example.quartet.webapp.api;

import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;

/**
 * An export of the person's to-dos, as far as it is.
 *
 * @param todos how many are in it so far
 * @param failure why it failed, {@code null} if it did not
 */
public record TodoExport(UUID id, State state, int todos, @Nullable String failure) {

	public TodoExport {
		Stream.of(id, state).forEach(Objects::requireNonNull);
	}

	/**
	 * How far an export is.
	 */
	public enum State {

		RUNNING, DONE, FAILED,

		/** One that a newer API knows. */
		OTHER;

		@JsonCreator
		static State named(String name) {
			return Arrays.stream(values()).filter((state) -> state.name().equals(name)).findFirst().orElse(OTHER);
		}

	}

}
