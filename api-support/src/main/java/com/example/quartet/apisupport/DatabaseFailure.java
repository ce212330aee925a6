package com.example.quartet.apisupport;

import java.util.Objects;
import java.util.stream.Stream;

import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.dao.UncategorizedDataAccessException;

/**
 * Tells a database that is away, full or too slow from a mistake of ours: the first may
 * pass, so the answer is 503.
 */
final class DatabaseFailure {

	private DatabaseFailure() {
	}

	static boolean isAway(Throwable failure) {
		// Spring Data puts what it was doing around the failure
		return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
			.filter(DataAccessException.class::isInstance)
			.anyMatch((cause) -> cause instanceof DataAccessResourceFailureException
					|| cause instanceof TransientDataAccessException || cause instanceof RecoverableDataAccessException
					|| cause instanceof UncategorizedDataAccessException);
	}

}
