package com.example.quartet.downstreamapi.profiles;

import java.time.LocalDate;

import com.example.quartet.apisupport.InvalidFieldException;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The personal details that the person writes.
 *
 * @param phone where to reach them at home, or none
 * @param birthday when they were born, or none
 */
record PersonalChanges(@Nullable @Pattern(regexp = "[+]?[0-9 ()./-]{3,31}",
		message = "must be a phone number like +31 20 555 0123") String phone, @Nullable LocalDate birthday) {

	private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

	static PersonalChanges of(Profile profile) {
		return new PersonalChanges(profile.phone(), profile.birthday());
	}

	Profile applyTo(Profile profile, LocalDate today) {
		if (this.birthday != null && (this.birthday.isBefore(FIRST_DAY) || this.birthday.isAfter(today))) {
			throw new InvalidFieldException("birthday", "must lie between 1900-01-01 and today");
		}
		return new Profile(profile.id(), profile.version(), profile.person(), profile.displayName(),
				profile.userPrincipalName(), profile.timeZone(), profile.locale(), profile.workingDays(), this.phone,
				this.birthday);
	}

}
