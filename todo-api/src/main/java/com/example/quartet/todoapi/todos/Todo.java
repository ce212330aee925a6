package com.example.quartet.todoapi.todos;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import com.example.quartet.apisupport.InvalidFieldException;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;

/**
 * Something a person wants done, and perhaps by when.
 *
 * @param id chosen when the to-do is added
 * @param version counts the changes, so that a caller overwrites no change it has not
 * seen
 * @param owner the one person who may see and change it
 * @param title one line
 * @param notes any number of lines, or none
 * @param due the day to have it done, or {@link #SOMEDAY}
 * @param done whether it is done
 * @param created when it was added
 * @param changed when it last changed
 * @param addedBy the request that added it, if its sender gave it a name
 */
record Todo(@Id UUID id, @Version @Nullable Integer version, @Embedded.Nullable Owner owner, String title,
		@Nullable String notes, LocalDate due, boolean done, Instant created, Instant changed,
		@Embedded.Nullable @Nullable IdempotencyKey addedBy) {

	/**
	 * No due date: a real date that sorts last, so that one index serves every page.
	 */
	static final LocalDate SOMEDAY = LocalDate.of(9999, 12, 31);

	private static final LocalDate FIRST_DAY = LocalDate.of(1970, 1, 1);

	static Todo of(Owner owner, TodoContent content, @Nullable IdempotencyKey request, Instant now) {
		return new Todo(UUID.randomUUID(), null, owner, content.title(), content.notes(), dueOn(content.due()),
				content.done(), now, now, request);
	}

	TodoContent content() {
		return new TodoContent(this.title, this.notes, SOMEDAY.equals(this.due) ? null : this.due, this.done);
	}

	Todo with(TodoContent content, Instant now) {
		return new Todo(this.id, this.version, this.owner, content.title(), content.notes(), dueOn(content.due()),
				content.done(), this.created, now, this.addedBy);
	}

	private static LocalDate dueOn(@Nullable LocalDate day) {
		if (day == null) {
			return SOMEDAY;
		}
		if (day.isBefore(FIRST_DAY) || !day.isBefore(SOMEDAY)) {
			throw new InvalidFieldException("due", "must lie between 1970-01-01 and 9999-12-30");
		}
		return day;
	}

}
