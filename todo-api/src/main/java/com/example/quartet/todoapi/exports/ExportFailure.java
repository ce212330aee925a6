package com.example.quartet.todoapi.exports;

import com.example.quartet.identitysupport.client.EntraError;

/**
 * Why an export ended early, in words for the person whose it is.
 */
enum ExportFailure {

	REVOKED("Your sign-ins were revoked or your password was changed after the export began: start it again."),

	DISABLED("Your account was disabled after the export began."),

	EXPIRED("The permission to act for you has expired: start the export again."),

	CONSENT_WITHDRAWN("The permission to read your profile was withdrawn: start the export again to give it."),

	STRONGER_SIGN_IN("Your organisation now asks for a stronger sign-in: start the export again."),

	REFUSED("The identity platform no longer lets this export act for you: start it again."),

	KEY_LOST("The key of this export is lost, as this service was started anew without it: start the export again."),

	UNAVAILABLE("A service that the export needs was not available for a day: start the export again.");

	private final String sentence;

	ExportFailure(String sentence) {
		this.sentence = sentence;
	}

	/**
	 * What an answer of the identity provider means that asking again cannot change.
	 */
	static ExportFailure of(EntraError error) {
		if (error.is(50173)) {
			return REVOKED;
		}
		if (error.is(50057)) {
			return DISABLED;
		}
		if (error.is(700082) || error.is(70008)) {
			return EXPIRED;
		}
		if (error.is(65001) || "consent_required".equals(error.suberror())) {
			return CONSENT_WITHDRAWN;
		}
		return (error.claims() != null || "interaction_required".equals(error.getErrorCode())) ? STRONGER_SIGN_IN
				: REFUSED;
	}

	String sentence() {
		return this.sentence;
	}

}
