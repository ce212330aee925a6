package com.example.quartet.todoapi.todos;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Sort;
import org.springframework.data.relational.core.query.Criteria;
import org.springframework.data.relational.core.query.Query;

/**
 * Which of the to-dos within reach to list, and from where: the one due first comes
 * first.
 *
 * @param state open, done or all
 * @param dueBefore the day that they must be due before, or none
 * @param cursor the last to-do of the page before, or none
 */
record TodoQuery(TodoState state, @Nullable LocalDate dueBefore, @Nullable Cursor cursor) {

	/**
	 * The queries that together give the page, each of which starts in the index where
	 * the one before ended: in one query the database would count its way through all
	 * to-dos of the same day.
	 * @param reach whose to-dos
	 * @return to run in this order until the page is full
	 */
	List<Query> within(TodoAccess reach) {
		return behindTheCursor().stream()
			.map((step) -> Query.query(wanted(reach).and(step)).sort(order(reach)))
			.toList();
	}

	// H2 reads in the order of an index only where the order names all its columns, also
	// those that are the same in all rows: otherwise it reads and sorts all of them
	private Sort order(TodoAccess reach) {
		Sort sameInAllRows = (this.state != TodoState.ALL) ? reach.order().and(Sort.by("done")) : reach.order();
		return sameInAllRows.and(Sort.by("due", "created", "id"));
	}

	private Criteria wanted(TodoAccess reach) {
		Criteria criteria = reach.criteria();
		if (this.state != TodoState.ALL) {
			criteria = criteria.and("done").is(this.state == TodoState.DONE);
		}
		return (this.dueBefore != null) ? criteria.and("due").lessThan(this.dueBefore) : criteria;
	}

	// at "greater than" H2 would begin with the rows that are equal
	private List<Criteria> behindTheCursor() {
		if (this.cursor == null) {
			return List.of(Criteria.empty());
		}
		Criteria sameDay = Criteria.where("due").is(this.cursor.due());
		return List.of(sameDay.and("created").is(this.cursor.created()).and("id").greaterThan(this.cursor.id()),
				sameDay.and("created").greaterThanOrEquals(this.cursor.created().plus(1, ChronoUnit.MICROS)),
				Criteria.where("due").greaterThanOrEquals(this.cursor.due().plusDays(1)));
	}

}
