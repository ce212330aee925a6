package com.example.identityemulator.directory;

import java.util.UUID;

/**
 * A person in a tenant: a member who signs in here, or a guest whose home is elsewhere.
 *
 * @param password for the emulator alone; a guest has none
 * @param homeAccount the account a guest signs in with
 */
public record User(UUID id, UUID tenantId, String userType, String displayName, String givenName, String surname,
		String userPrincipalName, String mail, String preferredLanguage, Boolean accountEnabled, String password,
		UUID homeAccount) {

	public User {
		accountEnabled = (accountEnabled == null) || accountEnabled;
	}

	public boolean isGuest() {
		return this.homeAccount != null;
	}

	/**
	 * The name to show and to fill in at the next sign-in; a guest keeps the one of home.
	 */
	public String userName() {
		return isGuest() ? this.mail : this.userPrincipalName;
	}

	boolean isCalled(String name) {
		return name.equalsIgnoreCase(this.userPrincipalName) || name.equalsIgnoreCase(this.mail);
	}

	@Override
	public String toString() {
		return this.userPrincipalName; // never the password
	}

}
