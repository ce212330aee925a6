package com.example.quartet.webapp.api;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * An organisation that is let in because its administrator connected it.
 */
public record Organisation(String tid, Instant connected, String administrator, @Nullable String administratorName) {

	/**
	 * Those that are connected now, and how that came about.
	 */
	public record Page(List<Organisation> items, List<Event> events) {

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
	}

}
