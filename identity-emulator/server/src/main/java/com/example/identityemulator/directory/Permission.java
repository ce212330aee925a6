package com.example.identityemulator.directory;

import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A delegated permission of an API: what an application may do there for a signed-in
 * user.
 *
 * @param type User if everybody may consent to it, Admin if only an administrator may
 */
public record Permission(UUID id, String value, String type, Boolean isEnabled,
		@Nullable String adminConsentDisplayName, @Nullable String adminConsentDescription,
		@Nullable String userConsentDisplayName, @Nullable String userConsentDescription) {

	public Permission {
		isEnabled = (isEnabled == null) || isEnabled;
	}

	public boolean needsAdministrator() {
		return "Admin".equals(this.type);
	}

	public String title() {
		return Objects.requireNonNullElse(
				(this.userConsentDisplayName != null) ? this.userConsentDisplayName : this.adminConsentDisplayName,
				this.value);
	}

	public @Nullable String description() {
		return (this.userConsentDescription != null) ? this.userConsentDescription : this.adminConsentDescription;
	}

}
