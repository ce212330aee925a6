package com.example.quartet.apisupport;

import org.flywaydb.core.api.exception.FlywayValidateException;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * A migration that was changed after a database had run it is one sentence.
 */
class MigrationFailureAnalyzer extends AbstractFailureAnalyzer<FlywayValidateException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, FlywayValidateException cause) {
		return new FailureAnalysis(
				"The database was made by other migrations than the ones in this program, so start the program that made it, or give this one another database: "
						+ cause.getMessage(),
				null, cause);
	}

}
