package com.example.identityemulator.directory;

import java.time.Instant;
import java.util.List;

/**
 * What an application proves itself by, and signs with.
 */
public record AppCredentials(List<PasswordCredential> passwords, List<KeyCredential> keys) {

	/**
	 * The secrets, those that have ended too.
	 */
	public List<String> secrets() {
		return this.passwords.stream().map(PasswordCredential::secretText).toList();
	}

	public boolean hasCurrentSecret(String secret, Instant now) {
		return this.passwords.stream()
			.anyMatch((credential) -> secret.equals(credential.secretText()) && !credential.hasEnded(now));
	}

	/**
	 * The certificates that the application proves itself by, as DER.
	 */
	public List<byte[]> certificates() {
		return this.keys.stream().filter((credential) -> !credential.isForSigning()).map(KeyCredential::key).toList();
	}

	/**
	 * Whether its tokens are signed by keys of its own.
	 */
	public boolean hasSigningKeys() {
		return this.keys.stream().anyMatch(KeyCredential::isForSigning);
	}

	@Override
	public String toString() {
		return this.passwords.size() + " secrets, " + this.keys.size() + " keys"; // never
																					// the
																					// secrets
	}

}
