package com.example.quartet.servicesupport.settings;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/**
 * Names the environment variable that has to change, since that is what the person at the
 * console can set.
 */
class InvalidSettingFailureAnalyzer extends AbstractFailureAnalyzer<InvalidSettingException> implements Ordered {

	private final Environment environment;

	InvalidSettingFailureAnalyzer(Environment environment) {
		this.environment = environment;
	}

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, InvalidSettingException cause) {
		String setting = Variables.nameOf(cause.property(), this.environment);
		return new FailureAnalysis("%s %s.".formatted(setting, cause.getMessage()), null, cause);
	}

	@Override
	public int getOrder() {
		// before the analyzer that only knows that binding failed
		return HIGHEST_PRECEDENCE;
	}

}
