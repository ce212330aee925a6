package com.example.quartet.apisupport;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;

/**
 * Lets a program start before its database answers, and migrates as soon as it does: what
 * starts together may start in any order.
 */
class RetryingMigrationStrategy implements FlywayMigrationStrategy, DisposableBean {

	private static final Logger log = LoggerFactory.getLogger(RetryingMigrationStrategy.class);

	private static final Duration RETRY_INTERVAL = Duration.ofSeconds(1);

	private final ScheduledExecutorService retries = Executors.newSingleThreadScheduledExecutor((retry) -> {
		Thread thread = new Thread(retry, "migrations");
		thread.setDaemon(true);
		return thread;
	});

	private final PendingMigrations pending;

	private final DatabaseFailureText text;

	private String told = "";

	RetryingMigrationStrategy(PendingMigrations pending, DatabaseFailureText text) {
		this.pending = pending;
		this.text = text;
	}

	@Override
	public void migrate(Flyway flyway) {
		try {
			flyway.migrate();
		}
		catch (FlywayException ex) {
			if (!DatabaseFailure.mayPass(ex)) {
				throw ex;
			}
			tell(ex);
			this.pending.begin();
			migrateLater(flyway);
		}
	}

	@Override
	public void destroy() {
		this.retries.shutdownNow();
	}

	private void migrateLater(Flyway flyway) {
		this.retries.schedule(() -> migrateAgain(flyway), RETRY_INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
	}

	private void migrateAgain(Flyway flyway) {
		try {
			flyway.migrate();
			this.pending.end();
			log.info("The database is there, and so are its tables: ready");
		}
		catch (RuntimeException ex) {
			tell(ex);
			migrateLater(flyway);
		}
	}

	private void tell(RuntimeException failure) {
		String sentence = this.text.sentence(failure);
		if (!sentence.equals(this.told)) {
			log.warn("Not ready, and asking again every second: {}", sentence);
			this.told = sentence;
		}
	}

}
