package com.example.quartet.webapp.todos;

import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import com.example.quartet.webapp.api.MyProfile;
import com.example.quartet.webapp.api.TodoApi;
import com.example.quartet.webapp.pages.SessionAttribute;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;

/**
 * Caches a person's week in the session, because the answer comes from two APIs away.
 */
@Component
class PersonalWeeks {

	// region downstream
	private static final Logger log = LoggerFactory.getLogger(PersonalWeeks.class);

	// endregion
	private static final SessionAttribute<CachedWeek> CACHED_WEEK = SessionAttribute.of(CachedWeek.class);

	// region downstream
	private final TodoApi api;

	// endregion
	private final Clock clock;

	PersonalWeeks(
			// region downstream
			TodoApi api,
			// endregion
			Clock clock) {
		// region downstream
		this.api = api;
		// endregion
		this.clock = clock;
	}

	/**
	 * The week of a person, who is gone if the session has just ended.
	 */
	PersonalWeek of(@Nullable Authentication person, HttpServletRequest request) {
		if (person == null) {
			return PersonalWeek.MONDAY_TO_FRIDAY;
		}
		return known(person, request).orElseGet(() -> {
			CachedWeek known = ask(person);
			CACHED_WEEK.write(request, known);
			return known.week();
		});
	}

	private Optional<PersonalWeek> known(Authentication person, HttpServletRequest request) {
		return Optional.ofNullable(CACHED_WEEK.read(request))
			.filter((known) -> known.serves(person, this.clock.instant()))
			.map(CachedWeek::week);
	}

	private CachedWeek ask(Authentication person) {
		Instant now = this.clock.instant();
		// region downstream
		MyProfile.Profile profile = profile();
		if (profile != null) {
			return new CachedWeek(person.getName(), PersonalWeek.of(profile), now.plus(Duration.ofMinutes(10)));
		}
		// endregion
		return new CachedWeek(person.getName(), PersonalWeek.MONDAY_TO_FRIDAY, now.plus(Duration.ofMinutes(1)));
	}

	// region downstream
	private MyProfile.@Nullable Profile profile() {
		try {
			return this.api.me().profile();
		}
		catch (ResourceAccessException ex) {
			log.warn("No profile now, so due dates are read in UTC: {}", ex.getMessage());
			return null; // to-dos are worth showing without it
		}
	}
	// endregion

	/**
	 * A week that serves one person for a while.
	 */
	private record CachedWeek(String person, PersonalWeek week, Instant until) implements Serializable {

		boolean serves(Authentication someone, Instant now) {
			return this.person.equals(someone.getName()) && now.isBefore(this.until);
		}

	}

}
