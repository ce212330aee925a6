package com.example.quartet.webapp.todos;

import java.time.LocalDate;

/**
 * A due date as a person would say it.
 */
record DueDate(DayForm when, LocalDate date, boolean overdue, boolean dayOff) {

	/**
	 * The ways to name a day, near to far.
	 */
	enum DayForm {

		YESTERDAY, TODAY, TOMORROW, NEXT_WORKING_DAY, LAST_WEEKDAY, WEEKDAY, THIS_YEAR, OTHER_YEAR

	}

}
