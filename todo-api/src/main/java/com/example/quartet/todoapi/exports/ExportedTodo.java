package com.example.quartet.todoapi.exports;

import com.example.quartet.todoapi.todos.TodoWithReminders;

/**
 * A to-do, and the profile of the person whose it is, as it was when the to-do was
 * exported.
 *
 * @param todo what they want done
 * @param owner who they are
 */
record ExportedTodo(TodoWithReminders todo, TodoOwnerProfile owner) {
}
