package com.example.quartet.apisupport;

import java.sql.SQLException;

import com.example.quartet.servicesupport.settings.Variables;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/**
 * A database that lets nothing start is one sentence, with the variable that names it.
 */
class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<SQLException> implements Ordered {

	private static final String URL = "spring.datasource.url";

	private static final String USER = "spring.datasource.username";

	private static final int H2_LOCKED = 90020;

	private final Environment environment;

	DatabaseFailureAnalyzer(Environment environment) {
		this.environment = environment;
	}

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
		String sentence = sentence(cause, String.valueOf(cause.getSQLState()));
		return (sentence != null) ? new FailureAnalysis(sentence, null, cause) : null;
	}

	private @Nullable String sentence(SQLException failure, String state) {
		if (failure.getErrorCode() == H2_LOCKED) {
			return "%s is %s, but another program has that database open: end it, or use another file."
				.formatted(variable(URL), address());
		}
		if (state.startsWith("28")) {
			return "%s is '%s', but the database at %s does not let that user in: see whether the password is right."
				.formatted(variable(USER), this.environment.getProperty(USER), address());
		}
		if (state.startsWith("3D")) {
			return "%s is %s, but there is no such database: create it, or name another.".formatted(variable(URL),
					address());
		}
		if (state.startsWith("08") || state.startsWith("90")) {
			return "%s is %s, but no database can be opened there (%s).".formatted(variable(URL), address(),
					failure.getMessage());
		}
		return null;
	}

	private String address() {
		// some put the password there
		return "'%s'"
			.formatted(String.valueOf(this.environment.getProperty(URL)).replaceFirst("[?;].*|(?<=//)[^/@]*@", ""));
	}

	private String variable(String property) {
		return Variables.nameOf(property, this.environment);
	}

	@Override
	public int getOrder() {
		return HIGHEST_PRECEDENCE;
	}

}
