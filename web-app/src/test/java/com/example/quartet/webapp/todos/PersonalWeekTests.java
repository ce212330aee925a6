package com.example.quartet.webapp.todos;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;

import com.example.quartet.webapp.todos.DueDate.DayForm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PersonalWeekTests {

	private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

	private final PersonalWeek ada = new PersonalWeek(ZoneId.of("Europe/Amsterdam"),
			EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

	@ParameterizedTest
	@CsvSource({ "2026-11-19, YESTERDAY", "2026-11-20, TODAY", "2026-11-21, TOMORROW", "2026-11-23, NEXT_WORKING_DAY",
			"2026-11-24, WEEKDAY", "2026-11-26, WEEKDAY", "2026-11-27, THIS_YEAR", "2026-11-14, LAST_WEEKDAY",
			"2026-11-13, THIS_YEAR", "2027-01-04, OTHER_YEAR" })
	void aDateIsNamedAsAPersonWouldOnAFriday(LocalDate due, DayForm when) {
		assertThat(this.ada.read(due, FRIDAY).when()).isEqualTo(when);
	}

	@Test
	void whatWasDueYesterdayIsOverdueAndWhatIsDueTodayIsNot() {
		assertThat(this.ada.read(FRIDAY.minusDays(1), FRIDAY).overdue()).isTrue();
		assertThat(this.ada.read(FRIDAY, FRIDAY).overdue()).isFalse();
	}

	@Test
	void aDayThatThePersonDoesNotWorkIsMarked() {
		assertThat(this.ada.read(FRIDAY.plusDays(1), FRIDAY).dayOff()).isTrue();
		assertThat(this.ada.read(FRIDAY, FRIDAY).dayOff()).isFalse();
	}

	@Test
	void somebodyWithoutWorkingDaysHasNoNextOne() {
		assertThat(new PersonalWeek(ZoneId.of("UTC"), Set.of()).read(FRIDAY.plusDays(3), FRIDAY).when())
			.isEqualTo(DayForm.WEEKDAY);
	}

	@Test
	void noDateIsNoDate() {
		assertThat(this.ada.read(null, FRIDAY)).isNull();
	}

}
