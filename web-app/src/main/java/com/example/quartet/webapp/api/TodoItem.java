package com.example.quartet.webapp.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Something a person wants done.
 *
 * @param id names it in addresses
 * @param title one line
 * @param notes any number of lines, or none
 * @param due the day to have it done, or none
 * @param done whether it is done
 * @param owner whose it is
 * @param reminders what the daemon wrote on it
 */
public record TodoItem(UUID id, String title, @Nullable String notes, @Nullable LocalDate due, boolean done,
		Owner owner, List<Reminder> reminders) {

	/**
	 * Whose it is.
	 *
	 * @param tid the person's tenant
	 * @param oid the person within it
	 */
	public record Owner(String tid, String oid) {

		/**
		 * The name that the person is known by here.
		 * @return as an {@code Authentication} says it
		 */
		public String name() {
			return this.tid + "/" + this.oid;
		}

	}

	/**
	 * A note that the daemon left at night.
	 *
	 * @param message what it says
	 * @param created when it was left
	 */
	public record Reminder(String message, Instant created) {
	}

}
