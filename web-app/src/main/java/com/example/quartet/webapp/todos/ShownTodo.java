package com.example.quartet.webapp.todos;

import com.example.quartet.webapp.api.Todo;
import org.jspecify.annotations.Nullable;

/**
 * A to-do as its owner reads it.
 *
 * @param todo what the API keeps
 * @param due the due date in the owner's words, or none
 */
record ShownTodo(Todo todo, @Nullable DueDate due) {
}
