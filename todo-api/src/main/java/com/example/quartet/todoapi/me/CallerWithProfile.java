package com.example.quartet.todoapi.me;

import java.util.List;

import com.example.quartet.identitysupport.api.Caller;
import org.jspecify.annotations.Nullable;

/**
 * The caller as this API sees them, and as the downstream API knows them.
 *
 * @param caller what the access token says
 * @param profile what the downstream API says, or none
 * @param unavailable why there is no profile
 */
record CallerWithProfile(Person caller, @Nullable DownstreamProfile profile, @Nullable String unavailable) {

	static CallerWithProfile known(Caller caller, DownstreamProfile profile) {
		return new CallerWithProfile(Person.of(caller), profile, null);
	}

	static CallerWithProfile unknown(Caller caller, String why) {
		return new CallerWithProfile(Person.of(caller), null, why);
	}

	/**
	 * Who calls, and through which application.
	 *
	 * @param tid the person's tenant
	 * @param oid the person within that tenant
	 * @param name for display alone
	 * @param app the application they use
	 * @param roles what an administrator lets them do, possibly nothing
	 */
	record Person(String tid, String oid, @Nullable String name, String app, List<String> roles) {

		static Person of(Caller caller) {
			return new Person(caller.tid(), caller.oid(), caller.name(), caller.app(), caller.roles());
		}

	}

}
