package com.example.quartet.todoapi.todos;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Which of the to-dos within reach to list, and from where: the one due first comes
 * first.
 *
 * @param state open, done or all
 * @param dueBefore the day that they must be due before, or none
 * @param cursor the last to-do of the page before, or none
 */
record TodoQuery(TodoState state, @Nullable LocalDate dueBefore, @Nullable Cursor cursor) {

	private static final List<String> FROM_THE_FIRST = List.of("");

	// at "greater than" H2 would begin with the rows that are equal
	private static final List<String> BEHIND_THE_CURSOR = List.of(
			" and due = :cursorDue and created = :cursorCreated and id > :cursorId",
			" and due = :cursorDue and created >= :laterCreated", " and due >= :laterDue");

	/**
	 * The statements that together give the page, each of which starts in the index where
	 * the one before ended: in one statement the database would count its way through all
	 * to-dos of the same day.
	 * @param reach whose to-dos
	 * @return to run in this order until the page is full
	 */
	List<String> statements(TodoAccess reach) {
		StringBuilder wanted = new StringBuilder("select * from todo where ").append(reach.condition());
		wanted.append((this.state != TodoState.ALL) ? " and done = :done" : "");
		wanted.append((this.dueBefore != null) ? " and due < :dueBefore" : "");
		return ((this.cursor != null) ? BEHIND_THE_CURSOR : FROM_THE_FIRST).stream()
			.map((behind) -> wanted + behind + order(reach))
			.toList();
	}

	// H2 reads in the order of an index only where the order names all its columns, also
	// those that are the same in all rows: otherwise it reads and sorts all of them
	private String order(TodoAccess reach) {
		String sameInAllRows = reach.columns() + ((this.state != TodoState.ALL) ? ", done" : "");
		return " order by " + sameInAllRows + ", due, created, id";
	}

	Map<String, Object> parameters(TodoAccess reach) {
		Map<String, Object> parameters = new HashMap<>(reach.parameters());
		parameters.put("done", this.state == TodoState.DONE);
		if (this.dueBefore != null) {
			parameters.put("dueBefore", this.dueBefore);
		}
		if (this.cursor != null) {
			OffsetDateTime created = this.cursor.created().atOffset(ZoneOffset.UTC);
			parameters.put("cursorDue", this.cursor.due());
			parameters.put("cursorCreated", created);
			parameters.put("cursorId", this.cursor.id());
			parameters.put("laterCreated", created.plus(1, ChronoUnit.MICROS));
			parameters.put("laterDue", this.cursor.due().plusDays(1));
		}
		return parameters;
	}

}
