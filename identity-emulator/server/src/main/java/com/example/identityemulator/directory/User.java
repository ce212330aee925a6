package com.example.identityemulator.directory;

import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import org.jspecify.annotations.Nullable;

/**
 * A person in a tenant: a member who signs in here, or a guest whose home is elsewhere.
 *
 * @param password for the emulator alone; a guest has none
 * @param homeAccount the account a guest signs in with
 * @param furtherProperties what else Graph's user has, such as a jobTitle
 */
public record User(UUID id, UUID tenantId, @Nullable String userType, String displayName, @Nullable String givenName,
		@Nullable String surname, String userPrincipalName, @Nullable String mail, @Nullable String preferredLanguage,
		Boolean accountEnabled, @Nullable String password, @Nullable UUID homeAccount,
		@JsonAnySetter Map<String, Object> furtherProperties) {

	public User {
		accountEnabled = (accountEnabled == null) || accountEnabled;
		furtherProperties = (furtherProperties != null) ? furtherProperties : Map.of();
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

	/**
	 * The same person, even if their name or password changes.
	 */
	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof User that && this.id.equals(that.id);
	}

	@Override
	public int hashCode() {
		return this.id.hashCode();
	}

	@Override
	public String toString() {
		return this.userPrincipalName; // never the password
	}

}
