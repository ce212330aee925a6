package com.example.identityemulator.directory;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Whose accounts an application was registered for.
 */
enum SignInAudience {

	@JsonProperty("AzureADMyOrg")
	MY_ORGANISATION(true, false),

	@JsonProperty("AzureADMultipleOrgs")
	EVERY_ORGANISATION(true, false),

	@JsonProperty("AzureADandPersonalMicrosoftAccount")
	EVERYBODY(true, true),

	@JsonProperty("PersonalMicrosoftAccount")
	PERSONAL(false, true);

	private final boolean organisations;

	private final boolean personal;

	SignInAudience(boolean organisations, boolean personal) {
		this.organisations = organisations;
		this.personal = personal;
	}

	public boolean organisations() {
		return this.organisations;
	}

	public boolean personal() {
		return this.personal;
	}

}
