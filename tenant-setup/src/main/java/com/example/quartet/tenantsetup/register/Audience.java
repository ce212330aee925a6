package com.example.quartet.tenantsetup.register;

import com.example.quartet.identitysupport.Cloud;

/**
 * Whose accounts an application lets in.
 *
 * @param wanted a {@code signInAudience} for all, or empty for what the files say
 * @param cloud national clouds have no personal accounts
 */
record Audience(String wanted, Cloud cloud) {

	private static final String WITH_PERSONAL_ACCOUNTS = "AzureADandPersonalMicrosoftAccount";

	String of(ApplicationFile file) {
		String audience = this.wanted.isEmpty() ? file.content().path("signInAudience").asString() : this.wanted;
		return (WITH_PERSONAL_ACCOUNTS.equals(audience) && !this.cloud.hasPersonalAccounts()) ? "AzureADMultipleOrgs"
				: audience;
	}

}
