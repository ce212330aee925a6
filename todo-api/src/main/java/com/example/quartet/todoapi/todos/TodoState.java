package com.example.quartet.todoapi.todos;

import java.util.Locale;

/**
 * Which to-dos to list, in lower case as addresses are written.
 */
enum TodoState {

	ALL, OPEN, DONE;

	@Override
	public String toString() {
		return name().toLowerCase(Locale.ROOT);
	}

}
