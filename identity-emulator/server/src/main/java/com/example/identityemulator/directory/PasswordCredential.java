package com.example.identityemulator.directory;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A secret.
 *
 * @param secretText for the emulator alone; Graph never returns it
 */
record PasswordCredential(String displayName, @Nullable String secretText, @Nullable Instant endDateTime) {

	public boolean hasEnded(Instant now) {
		return this.endDateTime != null && !this.endDateTime.isAfter(now);
	}

	@Override
	public String toString() {
		return String.valueOf(this.displayName); // never the secret
	}

}
