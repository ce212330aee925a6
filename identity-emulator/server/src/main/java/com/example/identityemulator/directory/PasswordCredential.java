package com.example.identityemulator.directory;

import java.time.Instant;

/**
 * A secret.
 *
 * @param secretText for the emulator alone; Graph never returns it
 */
public record PasswordCredential(String displayName, String secretText, Instant endDateTime) {

	public boolean hasEnded(Instant now) {
		return this.endDateTime != null && !this.endDateTime.isAfter(now);
	}

	@Override
	public String toString() {
		return String.valueOf(this.displayName); // never the secret
	}

}
