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
record Me(Person caller, @Nullable Profile profile, @Nullable String unavailable) {

	static Me known(Caller caller, Profile profile) {
		return new Me(Person.of(caller), profile, null);
	}

	static Me unknown(Caller caller, String why) {
		return new Me(Person.of(caller), null, why);
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
