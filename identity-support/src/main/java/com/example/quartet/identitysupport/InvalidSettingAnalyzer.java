package com.example.quartet.identitysupport;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;

/**
 * Names the environment variable that has to change, since that is what the person at the
 * console can set.
 */
class InvalidSettingAnalyzer extends AbstractFailureAnalyzer<InvalidSetting> implements Ordered {

	private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)[:}].*");

	private final Environment environment;

	InvalidSettingAnalyzer(Environment environment) {
		this.environment = environment;
	}

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, InvalidSetting cause) {
		String sentence = "%s %s.".formatted(variable(cause.property()), cause.getMessage());
		return new FailureAnalysis(sentence, null, cause);
	}

	private String variable(String property) {
		if (!(this.environment instanceof ConfigurableEnvironment sources)) {
			return property;
		}
		// the YAML file says which variable feeds the property
		return sources.getPropertySources()
			.stream()
			.filter(OriginTrackedMapPropertySource.class::isInstance)
			.map((source) -> source.getProperty(property))
			.filter(Objects::nonNull)
			.map((value) -> VARIABLE.matcher(value.toString()))
			.filter(Matcher::matches)
			.map((matcher) -> matcher.group(1))
			.findFirst()
			.orElse(property);
	}

	@Override
	public int getOrder() {
		return HIGHEST_PRECEDENCE; // before the analyzer that only knows that binding
									// failed
	}

}
