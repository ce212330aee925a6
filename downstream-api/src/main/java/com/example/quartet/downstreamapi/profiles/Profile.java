package com.example.quartet.downstreamapi.profiles;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;

import com.example.quartet.identitysupport.api.Caller;
import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * What a person is called, and when they work.
 *
 * @param id chosen when the person is first seen
 * @param version counts the changes
 * @param person whose profile it is
 * @param displayName how to address them, if their token told
 * @param userPrincipalName what they sign in with, if their token told
 * @param timeZone where their days begin and end
 * @param locale how they write dates
 * @param workingDays when they work; another program may have written a name that is no
 * day
 * @param phone where to reach them at home, if they told
 * @param birthday when they were born, if they told
 */
record Profile(@Id UUID id, @Version @Nullable Integer version, @Embedded.Nullable ProfileOwner person,
		@Nullable String displayName, @Nullable String userPrincipalName, String timeZone, String locale,
		List<String> workingDays, @Nullable String phone, @Nullable LocalDate birthday) {

	private static final String TIME_ZONE = "Europe/Amsterdam";

	private static final String LOCALE = "en-GB";

	private static final List<String> WORKING_DAYS = names(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

	/**
	 * The profile of a person who was never here before.
	 * @param token tells what they are called, and perhaps which language they speak
	 * @return a profile to begin with
	 */
	static Profile from(Jwt token) {
		Caller caller = Caller.of(token);
		String signInName = token.hasClaim("preferred_username") ? token.getClaimAsString("preferred_username")
				: token.getClaimAsString("upn"); // version 1.0
		return new Profile(UUID.randomUUID(), null, ProfileOwner.of(caller), caller.name(), signInName, TIME_ZONE,
				locale(token.getClaimAsString("xms_pl")), WORKING_DAYS, null, null);
	}

	static List<String> names(Collection<DayOfWeek> days) {
		return days.stream().distinct().sorted().map(DayOfWeek::name).toList();
	}

	List<DayOfWeek> knownWorkingDays() {
		return Arrays.stream(DayOfWeek.values()).filter((day) -> this.workingDays.contains(day.name())).toList();
	}

	private static String locale(@Nullable String preferredLanguage) {
		String tag = Locale.forLanguageTag(Objects.requireNonNullElse(preferredLanguage, "")).toLanguageTag();
		return "und".equals(tag) ? LOCALE : tag;
	}

}
