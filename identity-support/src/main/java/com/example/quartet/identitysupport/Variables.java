package com.example.quartet.identitysupport;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Which environment variable feeds which property, as the YAML files say it themselves.
 */
public final class Variables {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]+)[:}]");

	private final ConfigurableEnvironment environment;

	public Variables(ConfigurableEnvironment environment) {
		this.environment = environment;
	}

	/**
	 * The variable to change.
	 * @param property the name of a property
	 * @return empty if no variable feeds it
	 */
	public Optional<String> behind(String property) {
		return files().map((file) -> file.getProperty(property)).flatMap(Variables::names).findFirst();
	}

	boolean contain(String name) {
		return files().flatMap((file) -> Arrays.stream(file.getPropertyNames()).map(file::getProperty))
			.flatMap(Variables::names)
			.anyMatch(name::equals);
	}

	private Stream<OriginTrackedMapPropertySource> files() {
		return this.environment.getPropertySources()
			.stream()
			.filter(OriginTrackedMapPropertySource.class::isInstance)
			.map(OriginTrackedMapPropertySource.class::cast);
	}

	private static Stream<String> names(Object value) {
		Matcher placeholders = PLACEHOLDER.matcher(Objects.toString(value, ""));
		return placeholders.results().map((match) -> match.group(1));
	}

}
