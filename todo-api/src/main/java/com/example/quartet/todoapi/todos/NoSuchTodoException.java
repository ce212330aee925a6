package com.example.quartet.todoapi.todos;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * Another person's to-do and one that does not exist look the same: a 403 would tell that
 * it is there.
 */
class NoSuchTodoException extends ResponseStatusException {

	NoSuchTodoException() {
		super(HttpStatus.NOT_FOUND, "You have no such to-do.");
	}

}
