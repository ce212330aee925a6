package com.example.quartet.webapp.todos;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;

import com.example.quartet.webapp.api.MyProfile;
import com.example.quartet.webapp.todos.DueDate.DayForm;
import org.jspecify.annotations.Nullable;

/**
 * Where a person's days begin and end, and on which of them they work: the same instant
 * is tomorrow for one and today for another.
 */
record PersonalWeek(ZoneId zone, Set<DayOfWeek> workingDays) implements Serializable {

	/**
	 * Serves until the person's own is known.
	 */
	static final PersonalWeek MONDAY_TO_FRIDAY = new PersonalWeek(ZoneId.of("UTC"),
			EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

	// region downstream
	static PersonalWeek of(MyProfile.Profile profile) {
		Set<DayOfWeek> workingDays = EnumSet.allOf(DayOfWeek.class);
		workingDays.removeIf((day) -> !profile.workingDays().contains(day.name()));
		return new PersonalWeek(zone(profile.timeZone()), workingDays);
	}

	private static ZoneId zone(String name) {
		try {
			return ZoneId.of(name);
		}
		catch (DateTimeException ex) {
			return MONDAY_TO_FRIDAY.zone(); // this Java may know fewer zones than the
											// API's
		}
	}
	// endregion

	@Nullable DueDate read(@Nullable LocalDate due, LocalDate today) {
		if (due == null) {
			return null;
		}
		return new DueDate(when(due, today), due, due.isBefore(today), !worksOn(due));
	}

	private DayForm when(LocalDate due, LocalDate today) {
		long days = ChronoUnit.DAYS.between(today, due);
		if (days == -1) {
			return DayForm.YESTERDAY;
		}
		if (days == 0) {
			return DayForm.TODAY;
		}
		if (days == 1) {
			return DayForm.TOMORROW;
		}
		if (days > 0 && due.equals(nextWorkingDay(today))) {
			return DayForm.NEXT_WORKING_DAY;
		}
		if (Math.abs(days) < 7) {
			return (days < 0) ? DayForm.LAST_WEEKDAY : DayForm.WEEKDAY;
		}
		return (due.getYear() == today.getYear()) ? DayForm.THIS_YEAR : DayForm.OTHER_YEAR;
	}

	private @Nullable LocalDate nextWorkingDay(LocalDate today) {
		return today.plusDays(1).datesUntil(today.plusDays(8)).filter(this::worksOn).findFirst().orElse(null);
	}

	private boolean worksOn(LocalDate day) {
		return this.workingDays.contains(day.getDayOfWeek());
	}

}
