package com.example.identityemulator.directory;

import org.jspecify.annotations.Nullable;

/**
 * A certificate that the application proves itself by, or, where usage is Sign, a key
 * that signs the tokens for it.
 *
 * @param key base64 of the certificate's DER bytes; none where usage is Sign, because the
 * emulator makes that key itself
 */
record KeyCredential(@Nullable String displayName, String type, @Nullable String usage, byte[] key) {

	/**
	 * Whether tokens for the application are signed with this key, and nothing else is
	 * done with it.
	 */
	public boolean isForSigning() {
		return "Sign".equals(this.usage);
	}

}
