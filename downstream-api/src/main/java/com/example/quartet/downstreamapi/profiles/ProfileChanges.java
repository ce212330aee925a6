package com.example.quartet.downstreamapi.profiles;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Objects;

import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a person asks to change in their profile: what is missing stays.
 *
 * @param displayName how to address them
 * @param timeZone where their days begin and end
 * @param locale how they write dates
 * @param workingDays when they work, or an empty list for never
 */
record ProfileChanges(
		@Nullable @Pattern(regexp = "\\P{Cntrl}{1,256}",
				message = "displayName must be one line of 1 to 256 characters") String displayName,
		@Nullable @KnownTimeZone String timeZone,
		@Nullable @Pattern(regexp = "[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?",
				message = "locale must be a language tag like en-GB") String locale,
		@Nullable List<@Pattern(regexp = "(MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY",
				message = "workingDays must be days like MONDAY") String> workingDays) {

	Profile applyTo(Profile profile) {
		return new Profile(profile.id(), profile.version(), profile.person(),
				(this.displayName != null) ? this.displayName : profile.displayName(), profile.userPrincipalName(),
				Objects.requireNonNullElse(this.timeZone, profile.timeZone()),
				Objects.requireNonNullElse(this.locale, profile.locale()),
				(this.workingDays != null) ? days() : profile.workingDays(), profile.phone(), profile.birthday());
	}

	private List<DayOfWeek> days() {
		return this.workingDays.stream().map(DayOfWeek::valueOf).distinct().sorted().toList();
	}

}
