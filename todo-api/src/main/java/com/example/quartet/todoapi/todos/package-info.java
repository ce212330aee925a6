/**
 * To-dos and the reminders about them: who sees which, and how they are kept.
 */
package com.example.quartet.todoapi.todos;
