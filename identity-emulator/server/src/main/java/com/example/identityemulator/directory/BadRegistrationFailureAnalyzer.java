package com.example.identityemulator.directory;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * A typing error in registrations/ ends the start with one sentence instead of a stack
 * trace.
 */
class BadRegistrationFailureAnalyzer extends AbstractFailureAnalyzer<BadRegistrationException> {

	@Override
	protected FailureAnalysis analyze(Throwable failure, BadRegistrationException cause) {
		return new FailureAnalysis("The registrations cannot be used. " + cause.getMessage(),
				"Correct the file, or name another folder by EMULATOR_REGISTRATIONS.", cause);
	}

}
