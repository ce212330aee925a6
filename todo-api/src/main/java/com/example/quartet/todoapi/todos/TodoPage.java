package com.example.quartet.todoapi.todos;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Some of the to-dos, and where the others begin.
 *
 * @param items at most as many as were asked for
 * @param next the cursor of the next page, or none if this is the last
 */
public record TodoPage(List<TodoWithReminders> items, @Nullable String next) {
}
