package com.example.quartet.apisupport;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;

import com.example.quartet.identitysupport.HeaderText;
import com.example.quartet.servicesupport.settings.Variables;
import org.jspecify.annotations.Nullable;

import org.springframework.core.env.Environment;

/**
 * What is wrong with a database in one sentence, with the variable that names it.
 */
class DatabaseFailureText {

	private static final String URL = "spring.datasource.url";

	private static final String USER = "spring.datasource.username";

	private static final int H2_LOCKED = 90020;

	private final Environment environment;

	DatabaseFailureText(Environment environment) {
		this.environment = environment;
	}

	String sentence(Throwable failure) {
		SQLException cause = DatabaseFailure.sqlException(failure);
		String known = (cause != null) ? known(cause) : null;
		return (known != null) ? known : HeaderText.oneLine(String.valueOf(failure.getMessage()));
	}

	/**
	 * The sentence about an address that no driver takes, such as one that is not JDBC's.
	 */
	@Nullable String sentenceOfAddress() {
		String address = this.environment.getProperty(URL);
		try {
			return (address == null || DriverManager.getDriver(address) != null) ? null : unknown();
		}
		catch (SQLException ex) {
			return unknown();
		}
	}

	private String unknown() {
		return ("%s is %s, but an address is written like jdbc:postgresql://host:5432/name or jdbc:h2:file:./data/name, "
				+ "with user and password in variables of their own.")
			.formatted(variable(URL), address());
	}

	@Nullable String known(SQLException failure) {
		String state = Objects.requireNonNullElse(failure.getSQLState(), "");
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
					HeaderText.oneLine(failure.getMessage()));
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

}
