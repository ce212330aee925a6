package com.example.quartet.webapp.api;

import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What the API makes of our call: who it thinks is calling, and what it could learn about
 * them.
 *
 * @param caller as the API reads our access token
 * @param profile what the next API told it on the person's behalf, or {@code null}
 * @param unavailable why there is no profile, or {@code null}
 */
public record MyProfile(Caller caller, @Nullable Profile profile, @Nullable String unavailable) {

	/**
	 * The person and the application, as an access token names them.
	 *
	 * @param tid the person's tenant
	 * @param oid the person within it
	 * @param name for display only, perhaps {@code null}
	 * @param app the application id of the caller
	 * @param roles what an administrator lets them do, perhaps {@code null}
	 */
	public record Caller(String tid, String oid, @Nullable String name, String app, @Nullable List<String> roles) {

		public boolean isAdministrator() {
			return this.roles != null && this.roles.contains("Todo.Admin");
		}

	}

	/**
	 * How a person likes to be called, and when they work.
	 *
	 * @param displayName what to call them
	 * @param userPrincipalName how they sign in, perhaps {@code null}
	 * @param timeZone where their days begin and end
	 * @param locale their language
	 * @param workingDays the days they work
	 * @param caller the application that asked for the profile
	 */
	public record Profile(String displayName, @Nullable String userPrincipalName, ZoneId timeZone, String locale,
			Set<DayOfWeek> workingDays, @Nullable ProfileCaller caller) {
	}

	/**
	 * Who the profile was told to.
	 *
	 * @param app the application id of the caller
	 */
	public record ProfileCaller(String app) {
	}

}
