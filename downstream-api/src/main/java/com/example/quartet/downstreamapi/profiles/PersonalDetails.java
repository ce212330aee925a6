package com.example.quartet.downstreamapi.profiles;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What only the person may see, and only while they have just proved who they are.
 *
 * @param tid the person's tenant
 * @param oid the person within that tenant
 * @param phone where to reach them at home, if they told
 * @param birthday when they were born, if they told
 * @param acrs the authentication contexts that opened this
 */
record PersonalDetails(String tid, String oid, @Nullable String phone, @Nullable LocalDate birthday,
		List<String> acrs) {

	static PersonalDetails of(Profile profile, List<String> acrs) {
		return new PersonalDetails(profile.person().tid(), profile.person().oid(), profile.phone(), profile.birthday(),
				acrs);
	}

}
