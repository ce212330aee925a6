package com.example.quartet.todoapi.me;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/**
 * A person as the downstream API knows them, and whom it took for the caller.
 *
 * @param tid the person's tenant
 * @param oid the person within that tenant
 * @param displayName how to address them
 * @param userPrincipalName what they sign in with
 * @param timeZone where their days begin and end
 * @param locale how they write dates
 * @param workingDays when they work
 * @param caller the application that the downstream API saw
 */
// the other side may learn new words before we do
@JsonIgnoreProperties(ignoreUnknown = true)
record DownstreamProfile(String tid, String oid, @Nullable String displayName, @Nullable String userPrincipalName,
		String timeZone, String locale, Set<String> workingDays, SeenAs caller) {

	DownstreamProfile {
		// without these it is no profile, and the caller's own page would fail on it
		Stream.of(oid, timeZone, locale, workingDays).forEach(Objects::requireNonNull);
	}

	/**
	 * Whom the downstream API took for the caller: this API, not the one that called it.
	 *
	 * @param app an application id
	 * @param appOnly whether there was no person
	 */
	@JsonIgnoreProperties(ignoreUnknown = true)
	record SeenAs(String app, boolean appOnly) {
	}

}
