package com.example.quartet.webapp.todos;

import com.example.quartet.webapp.api.TodoItem;
import org.jspecify.annotations.Nullable;

/**
 * A to-do as one row of the list.
 *
 * @param due the due date in the reader's words, or none
 * @param mine whether the reader may touch it: an administrator sees those of all people
 */
record TodoRow(TodoItem todo, @Nullable DueDate due, boolean mine) {
}
