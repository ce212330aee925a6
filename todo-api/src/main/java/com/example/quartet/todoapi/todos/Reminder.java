package com.example.quartet.todoapi.todos;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnore;

import org.springframework.data.annotation.Id;

/**
 * What the daemon wrote on a to-do, at most once a day.
 *
 * @param id chosen when the reminder is posted
 * @param todo the to-do it is about
 * @param postedOn the day it was posted, in UTC
 * @param message what the person reads
 * @param created when it was posted
 */
record Reminder(@Id UUID id, @JsonIgnore UUID todo, @JsonIgnore LocalDate postedOn, String message, Instant created) {
}
