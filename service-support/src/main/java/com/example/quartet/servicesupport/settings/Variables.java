package com.example.quartet.servicesupport.settings;

import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;

/**
 * Which environment variable feeds which property, as the YAML files say it themselves.
 */
public final class Variables {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Za-z][\\w.-]+)[:}]");

	private static final Pattern VARIABLE = Pattern.compile("[A-Z][A-Z0-9_]+");

	private final ConfigurableEnvironment environment;

	Variables(ConfigurableEnvironment environment) {
		this.environment = environment;
	}

	/**
	 * The name to change a setting by: its variable, or the property if none feeds it.
	 */
	public static String nameOf(String property, @Nullable Environment environment) {
		// a start may fail before there is an environment
		return (environment instanceof ConfigurableEnvironment files)
				? new Variables(files).of(property).findFirst().orElse(property) : property;
	}

	boolean contain(String name) {
		return files().flatMap((file) -> Arrays.stream(file.getPropertyNames()).map(file::getProperty))
			.flatMap(this::names)
			.anyMatch(name::equals);
	}

	private Stream<String> of(String property) {
		return files().map((file) -> file.getProperty(property)).flatMap(this::names);
	}

	private Stream<OriginTrackedMapPropertySource> files() {
		return this.environment.getPropertySources()
			.stream()
			.filter(OriginTrackedMapPropertySource.class::isInstance)
			.map(OriginTrackedMapPropertySource.class::cast);
	}

	private Stream<String> names(Object value) {
		Matcher placeholders = PLACEHOLDER.matcher(Objects.toString(value, ""));
		return placeholders.results().map((match) -> match.group(1)).flatMap(this::variables);
	}

	// one property may be another's value
	private Stream<String> variables(String name) {
		return VARIABLE.matcher(name).matches() ? Stream.of(name) : of(name);
	}

}
