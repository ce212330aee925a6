package com.example.identityemulator.directory;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How long an application's tokens last, where not as long as everybody's.
 *
 * @param definition JSON within JSON, as Graph has it
 * @see <a href=
 * "https://learn.microsoft.com/graph/api/resources/tokenlifetimepolicy">tokenLifetimePolicy</a>
 */
record TokenLifetimePolicy(String displayName, List<String> definition) {

	private static final Pattern TIME_SPAN = Pattern.compile("(?:(\\d{1,4})\\.)?(\\d{1,2}):(\\d{2}):(\\d{2})");

	public TokenLifetimePolicy {
		definition = OptionalLists.orEmpty(definition);
	}

	/**
	 * The lifetime of access tokens for the application, and of its ID tokens.
	 */
	public Optional<Duration> accessToken() {
		return lifetime("AccessTokenLifetime");
	}

	/**
	 * How long a refresh token may lie unused; the platform has retired this one.
	 */
	public Optional<Duration> refreshToken() {
		return lifetime("MaxInactiveTime");
	}

	boolean isReadable() {
		try {
			return accessToken().or(this::refreshToken).isPresent();
		}
		catch (JacksonException ex) {
			return false;
		}
	}

	private Optional<Duration> lifetime(String name) {
		JsonNode policy = JsonMapper.shared().readTree(String.join("", this.definition)).path("TokenLifetimePolicy");
		return policy.path(name)
			.asStringOpt()
			.map(TIME_SPAN::matcher)
			.filter(Matcher::matches)
			.map((span) -> Duration.ofDays((span.group(1) != null) ? Long.parseLong(span.group(1)) : 0)
				.plusHours(Long.parseLong(span.group(2)))
				.plusMinutes(Long.parseLong(span.group(3)))
				.plusSeconds(Long.parseLong(span.group(4))));
	}

}
