package com.example.quartet.todoapi.runs;

import java.time.Instant;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;

/**
 * One round of an application through the to-dos of one tenant.
 *
 * @param id chosen when it is reported
 * @param tid whose to-dos
 * @param app the application that reported it
 * @param started when it began, which is also how it is known again
 * @param ended when it ended
 * @param outcome how it ended
 * @param reminded how many reminders it posted
 * @param alreadyReminded how many were there already
 * @param failed how many it could not post
 * @param message what an administrator should know, or none
 */
record Run(@Id @JsonIgnore UUID id, @JsonIgnore String tid, String app, Instant started, Instant ended,
		RunOutcome outcome, int reminded, int alreadyReminded, int failed, @Nullable String message) {
}
