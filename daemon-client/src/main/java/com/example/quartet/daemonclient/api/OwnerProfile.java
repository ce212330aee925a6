package com.example.quartet.daemonclient.api;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * The owner of a to-do, as far as a reminder has to know.
 *
 * @param oid the person, {@code null} for a stranger
 * @param displayName the name as the directory has it, {@code null} for a stranger
 * @param timeZone decides when a day of theirs is over
 * @param locale the language they read
 */
public record OwnerProfile(@Nullable String oid, @Nullable String displayName, ZoneId timeZone, Locale locale) {

	public static final OwnerProfile STRANGER = new OwnerProfile(null, null, null, null);

	public OwnerProfile(@Nullable String oid, @Nullable String displayName, @Nullable ZoneId timeZone,
			@Nullable Locale locale) {
		this.oid = oid;
		this.displayName = displayName;
		this.timeZone = (timeZone != null) ? timeZone : ZoneOffset.UTC;
		this.locale = (locale != null) ? locale : Locale.UK;
	}

	public LocalDate today(Clock clock) {
		return LocalDate.now(clock.withZone(this.timeZone));
	}

	/**
	 * {@code Ada}, of "Ada Lovelace" and of "Lovelace, Ada".
	 */
	public @Nullable String firstName() {
		if (this.displayName == null || this.displayName.isBlank()) {
			return null;
		}
		String firstNames = this.displayName.substring(this.displayName.indexOf(',') + 1).strip();
		return firstNames.split(" ")[0];
	}

}
