package com.example.quartet.webapp.api;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * An organisation that is let in because its administrator connected it.
 */
public record Organisation(String tid, Instant connected, String administrator, @Nullable String administratorName) {

	public Organisation {
		Stream.of(tid, connected, administrator).forEach(Objects::requireNonNull);
	}

	/**
	 * Those that are connected now, and how that came about.
	 */
	public record Page(@JsonDeserialize(using = ReadableListDeserializer.class) List<Organisation> items,
			@JsonDeserialize(using = ReadableListDeserializer.class) List<Event> events) {

		public Page {
			Objects.requireNonNull(items);
			Objects.requireNonNull(events);
		}

	}

	/**
	 * A line of the audit trail.
	 *
	 * @param action {@code CONNECTED} or {@code REMOVED}
	 */
	public record Event(String tid, Instant happened, String action, String byTid, String byOid,
			@Nullable String byName) {

		public Event {
			Stream.of(tid, happened, action, byTid, byOid).forEach(Objects::requireNonNull);
		}

	}

}
