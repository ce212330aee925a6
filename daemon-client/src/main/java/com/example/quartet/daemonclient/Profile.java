package com.example.quartet.daemonclient;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * Who a person is, as far as a reminder has to know.
 *
 * @param oid the person, {@code null} for a stranger
 * @param displayName the name as the directory has it, {@code null} for a stranger
 * @param timeZone decides when a day of theirs is over
 * @param locale the language they read
 */
record Profile(String oid, String displayName, ZoneId timeZone, Locale locale) {

	static final Profile STRANGER = new Profile(null, null, ZoneOffset.UTC, Locale.UK);

	LocalDate today(Clock clock) {
		return LocalDate.now(clock.withZone(this.timeZone));
	}

	/**
	 * The name to call a person by.
	 * @return {@code Ada} of "Ada Lovelace" and of "Lovelace, Ada", {@code null} for a
	 * stranger
	 */
	String firstName() {
		if (this.displayName == null || this.displayName.isBlank()) {
			return null;
		}
		String firstNames = this.displayName.substring(this.displayName.indexOf(',') + 1).strip();
		return firstNames.split(" ")[0];
	}

}
