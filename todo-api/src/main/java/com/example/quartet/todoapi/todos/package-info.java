/**
 * To-dos and the reminders about them: who sees which, and how they are kept.
 */
@NullMarked
package com.example.quartet.todoapi.todos;

import org.jspecify.annotations.NullMarked;
