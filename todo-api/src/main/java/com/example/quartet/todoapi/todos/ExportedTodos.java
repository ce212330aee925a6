package com.example.quartet.todoapi.todos;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * All to-dos of one person page by page, for a job in the background that no caller waits
 * for.
 */
@Component
public class ExportedTodos {

	private final TodoPages pages;

	ExportedTodos(TodoPages pages) {
		this.pages = pages;
	}

	/**
	 * One page of them.
	 * @param next where the page before ended, or none for the first page
	 */
	public TodoPage page(String tid, String oid, @Nullable String next, int limit) {
		Cursor cursor = (next != null) ? Cursor.valueOf(next) : null;
		return this.pages.page(new TodoAccess(tid, oid), new TodoQuery(TodoState.ALL, null, cursor), limit);
	}

}
