package com.example.quartet.todoapi.todos;

import java.time.LocalDate;

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
record TodoQuery(Which state, @Nullable LocalDate dueBefore, @Nullable Cursor cursor) {

	Query within(Reach reach) {
		Criteria criteria = reach.criteria();
		if (this.state != Which.ALL) {
			criteria = criteria.and("done").is(this.state == Which.DONE);
		}
		if (this.dueBefore != null) {
			criteria = criteria.and("due").lessThan(this.dueBefore);
		}
		if (this.cursor != null) {
			criteria = criteria.and(behind(this.cursor));
		}
		return Query.query(criteria).sort(Sort.by("due", "created", "id"));
	}

	private static Criteria behind(Cursor cursor) {
		Criteria sameMoment = Criteria.where("created").is(cursor.created()).and("id").greaterThan(cursor.id());
		Criteria later = Criteria.where("created").greaterThan(cursor.created()).or(sameMoment);
		Criteria sameDay = Criteria.where("due").is(cursor.due()).and(later);
		// the first condition says nothing new, but lets the database start in the middle
		// of the index
		return Criteria.where("due")
			.greaterThanOrEquals(cursor.due())
			.and(Criteria.where("due").greaterThan(cursor.due()).or(sameDay));
	}

}
