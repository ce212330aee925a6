package com.example.quartet.todoapi.todos;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;

import com.example.quartet.apisupport.InvalidFieldException;

/**
 * The last to-do of a page, so that the next page starts right behind it, also when
 * to-dos were added or deleted meanwhile.
 *
 * @param due the first thing that pages are sorted by
 * @param created the second
 * @param id the third, which no two to-dos share
 */
record Cursor(LocalDate due, Instant created, UUID id) {

	private static final Instant LAST_MOMENT = Instant.parse("9999-12-31T23:59:59Z");

	static Cursor after(Todo todo) {
		return new Cursor(todo.due(), todo.created(), todo.id());
	}

	/**
	 * Reads what {@link #toString} wrote; Spring finds it by its name.
	 * @param text the caller's copy of the cursor
	 * @return the cursor
	 */
	public static Cursor valueOf(String text) {
		try {
			String[] parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split(" ");
			Cursor cursor = new Cursor(LocalDate.parse(parts[0]), Instant.parse(parts[1]), UUID.fromString(parts[2]));
			if (cursor.due().isAfter(Todo.SOMEDAY) || cursor.created().isAfter(LAST_MOMENT)) {
				throw new DateTimeException("no to-do is that late");
			}
			return cursor;
		}
		catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException ex) {
			throw new InvalidFieldException("cursor", "must be the next of an earlier page, unchanged");
		}
	}

	@Override
	public String toString() {
		String text = "%s %s %s".formatted(this.due, this.created, this.id);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
	}

}
