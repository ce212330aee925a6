package com.example.quartet.apisupport;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

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

	/**
	 * What the driver said, below all that others have put around it.
	 */
	static @Nullable SQLException sqlException(Throwable failure) {
		return causes(failure).filter(SQLException.class::isInstance)
			.map(SQLException.class::cast)
			.reduce((outer, inner) -> inner)
			.orElse(null);
	}

	/**
	 * Whether the database was not there, which it may be soon, and not another than the
	 * one that is meant.
	 */
	static boolean mayPass(Throwable failure) {
		SQLException cause = sqlException(failure);
		String state = (cause != null) ? cause.getSQLState() : null;
		return cause instanceof SQLTransientException
				|| state != null && Stream.of("08", "53", "57").anyMatch(state::startsWith);
	}

	static boolean isAway(Throwable failure) {
		// Spring Data puts what it was doing around the failure
		return causes(failure).filter(DataAccessException.class::isInstance)
			.anyMatch((cause) -> cause instanceof DataAccessResourceFailureException
					|| cause instanceof TransientDataAccessException || cause instanceof RecoverableDataAccessException
					|| cause instanceof UncategorizedDataAccessException);
	}

	private static Stream<Throwable> causes(Throwable failure) {
		return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
	}

}
