package com.example.identityemulator.state;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * A state that cannot be used ends the start with one sentence instead of a stack trace.
 */
class StateFileFailureAnalyzer extends AbstractFailureAnalyzer<StateFileException> {

	@Override
	protected FailureAnalysis analyze(Throwable failure, StateFileException cause) {
		return new FailureAnalysis("The state cannot be used. " + cause.getMessage(),
				"Put that right, or name another folder by EMULATOR_STATE; empty, nothing is kept.", cause);
	}

}
