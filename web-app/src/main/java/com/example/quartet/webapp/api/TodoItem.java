package com.example.quartet.webapp.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * Something a person wants done.
 */
public record TodoItem(UUID id, String title, @Nullable String notes,
		@Nullable @JsonDeserialize(using = ReadableDateDeserializer.class) LocalDate due, boolean done, Owner owner,
		@JsonDeserialize(using = ReadableListDeserializer.class) List<Reminder> reminders) {

	public TodoItem {
		Stream.of(id, title, owner, reminders).forEach(Objects::requireNonNull);
	}

	/**
	 * Whose it is.
	 */
	public record Owner(String tid, String oid) {

		public Owner {
			Stream.of(tid, oid).forEach(Objects::requireNonNull);
		}

		/**
		 * The name that the person is known by here.
		 */
		public String name() {
			return this.tid + "/" + this.oid;
		}

	}

	/**
	 * A note that the daemon left at night.
	 */
	public record Reminder(String message, Instant created) {

		public Reminder {
			Stream.of(message, created).forEach(Objects::requireNonNull);
		}

	}

}
