package com.example.quartet.todoapi.todos;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;

/**
 * To-dos with their reminders page by page.
 */
@Component
class TodoPages {

	private final Todos todos;

	private final Reminders reminders;

	TodoPages(Todos todos, Reminders reminders) {
		this.todos = todos;
		this.reminders = reminders;
	}

	TodoPage page(TodoAccess reach, TodoQuery query, int limit) {
		// one more than asked for tells whether there is a next page
		List<Todo> found = this.todos.page(reach, query, limit + 1);
		List<Todo> page = found.subList(0, Math.min(limit, found.size()));
		Map<UUID, List<Reminder>> reminders = this.reminders.about(page.stream().map(Todo::id).toList());
		List<TodoWithReminders> items = page.stream()
			.map((todo) -> TodoWithReminders.of(todo, reminders.getOrDefault(todo.id(), List.of())))
			.toList();
		return new TodoPage(items, (found.size() > limit) ? Cursor.after(page.get(limit - 1)).toString() : null);
	}

}
