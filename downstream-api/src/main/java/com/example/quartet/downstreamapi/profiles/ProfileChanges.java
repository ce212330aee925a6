package com.example.quartet.downstreamapi.profiles;

import java.time.DayOfWeek;
import java.util.List;

import com.example.quartet.apisupport.VisibleText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of a profile that the person writes.
 *
 * @param displayName how to address them, or none
 * @param timeZone where their days begin and end
 * @param locale how they write dates
 * @param workingDays when they work, or an empty list for never
 */
record ProfileChanges(
		@Nullable @Pattern(regexp = "(?=.*" + VisibleText.VISIBLE + ")[^\\p{Cc}\\p{Cs}]{1,256}",
				message = "must be one line of 1 to 256 characters") String displayName,
		@NotNull(message = "must be a time zone like Europe/Amsterdam") @KnownTimeZone @Schema(format = "time-zone",
				example = "Europe/Amsterdam") String timeZone,
		@NotNull(message = "must be a language tag like en-GB") @Pattern(
				regexp = "[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?",
				message = "must be a language tag like en-GB") @Schema(example = "en-GB") String locale,
		@NotNull(message = "must be a list of days") List<@NotNull(
				message = "must be days like MONDAY") DayOfWeek> workingDays) {

	static ProfileChanges of(Profile profile) {
		return new ProfileChanges(profile.displayName(), profile.timeZone(), profile.locale(),
				profile.knownWorkingDays());
	}

	Profile applyTo(Profile profile) {
		boolean sameDays = this.workingDays.equals(profile.knownWorkingDays());
		return new Profile(profile.id(), profile.version(), profile.person(), this.displayName,
				profile.userPrincipalName(), this.timeZone, this.locale,
				sameDays ? profile.workingDays() : Profile.names(this.workingDays), profile.phone(),
				profile.birthday());
	}

}
