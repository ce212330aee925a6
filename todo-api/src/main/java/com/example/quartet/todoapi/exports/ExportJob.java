package com.example.quartet.todoapi.exports;

import java.time.Clock;
import java.time.Duration;

import com.example.quartet.identitysupport.HeaderText;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Goes on with the exports that are due, at the instance that comes first; what an
 * instance left unfinished, another one takes over.
 */
@Component
class ExportJob {

	private static final Logger log = LoggerFactory.getLogger(ExportJob.class);

	private static final Duration RETENTION = Duration.ofDays(1);

	private final Exports exports;

	private final OfflineTokens tokens;

	private final ExportPageWriter pages;

	private final ObservationRegistry observations;

	private final Clock clock;

	ExportJob(Exports exports, OfflineTokens tokens, ExportPageWriter pages, ObservationRegistry observations,
			Clock clock) {
		this.exports = exports;
		this.tokens = tokens;
		this.pages = pages;
		this.observations = observations;
		this.clock = clock;
	}

	@Scheduled(fixedDelayString = "1s")
	void goOn() {
		try {
			this.exports.due(this.clock.instant()).forEach(this::goOn);
		}
		catch (DataAccessException ex) {
			log.warn("Exports wait for the database: {}", HeaderText.oneLine(ex.getMessage()));
		}
	}

	@Scheduled(fixedDelayString = "1h", initialDelayString = "1h")
	void deleteOldExports() {
		try {
			this.exports.deleteEndedBefore(this.clock.instant().minus(RETENTION));
		}
		catch (DataAccessException ex) {
			log.warn("Old exports wait for the database: {}", HeaderText.oneLine(ex.getMessage()));
		}
	}

	private void goOn(Export due) {
		ExportRun run = new ExportRun(this.exports, this.tokens, this.pages, this.clock, due);
		try {
			Observation.createNotStarted("todoapi.export", this.observations)
				.highCardinalityKeyValue("tid", due.tid())
				.highCardinalityKeyValue("oid", due.oid())
				.observe(run::goOn);
		}
		catch (OptimisticLockingFailureException ex) {
			log.debug("Export {} was cancelled, or another instance has it", due.id());
		}
	}

}
