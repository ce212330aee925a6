package com.example.quartet.todoapi.todos;

import java.time.LocalDate;

/**
 * How many to-dos of a tenant were done on a day, and nothing about them.
 *
 * @param day in UTC
 * @param done those that are done and were last changed on that day
 */
record DoneToday(LocalDate day, long done) {
}
