package com.example.quartet.downstreamapi.profiles;

import java.time.DayOfWeek;
import java.util.List;

import com.example.quartet.identitysupport.api.Caller;
import org.jspecify.annotations.Nullable;

/**
 * A profile, and through whom it was asked for: on behalf of a person that is the first
 * tier, not the application they use.
 *
 * @param tid the person's tenant
 * @param oid the person within that tenant
 * @param displayName how to address them
 * @param userPrincipalName what they sign in with
 * @param timeZone where their days begin and end
 * @param locale how they write dates
 * @param workingDays when they work
 * @param caller who asked
 */
record ProfileForCaller(String tid, String oid, @Nullable String displayName, @Nullable String userPrincipalName,
		String timeZone, String locale, List<DayOfWeek> workingDays, AskedBy caller) {

	static ProfileForCaller of(Profile profile, Caller caller) {
		return new ProfileForCaller(profile.person().tid(), profile.person().oid(), profile.displayName(),
				profile.userPrincipalName(), profile.timeZone(), profile.locale(), profile.knownWorkingDays(),
				new AskedBy(caller.app(), caller.appOnly()));
	}

	/**
	 * Who asked.
	 *
	 * @param app an application id
	 * @param appOnly whether the application asked for itself
	 */
	record AskedBy(String app, boolean appOnly) {
	}

}
