package com.example.quartet.todoapi.todos;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ETag;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * The to-do changed after the caller read it, and the caller asked not to overwrite that.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-13.1.1">If-Match</a>
 */
class TodoChangedException extends ResponseStatusException {

	TodoChangedException() {
		super(HttpStatus.PRECONDITION_FAILED, "This to-do has changed since you read it. Read it again first.");
	}

	static void unless(@Nullable String ifMatch, ETag current) {
		if (ifMatch != null
				&& ETag.parse(ifMatch).stream().noneMatch((seen) -> seen.isWildcard() || seen.compare(current, true))) {
			throw new TodoChangedException();
		}
	}

}
