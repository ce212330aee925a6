package com.example.quartet.apisupport;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.UncategorizedDataAccessException;

/**
 * Lets go of all connections after a failure that Spring does not know: H2 stays broken
 * after its disk was full, for as long as one connection holds the file open.
 */
class ConnectionPoolReset {

	private static final Logger log = LoggerFactory.getLogger(ConnectionPoolReset.class);

	private final Iterable<DataSource> databases;

	ConnectionPoolReset(Iterable<DataSource> databases) {
		this.databases = databases;
	}

	void after(Throwable failure) {
		if (Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
			.anyMatch(UncategorizedDataAccessException.class::isInstance)) {
			this.databases.forEach(ConnectionPoolReset::reset);
		}
	}

	private static void reset(DataSource database) {
		try {
			if (database.isWrapperFor(HikariDataSource.class)) {
				database.unwrap(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
			}
		}
		catch (SQLException ex) {
			log.warn("The connections to the database stay open: {}", ex.getMessage());
		}
	}

}
