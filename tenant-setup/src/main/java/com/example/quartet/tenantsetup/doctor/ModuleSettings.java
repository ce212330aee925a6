package com.example.quartet.tenantsetup.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * One module, and how it proves who it is.
 *
 * @param name the name of its folder and of its registration
 * @param settings those of all modules
 */
record ModuleSettings(String name, Settings settings) {

	String title() {
		return "%s (%s)".formatted(this.name, clientId());
	}

	String clientId() {
		return value("CLIENT_ID", this.settings.registeredId(this.name));
	}

	/**
	 * What its environment variables begin with.
	 */
	String prefix() {
		return this.name.replaceFirst("-client$", "").replace('-', '_').toUpperCase(Locale.ROOT);
	}

	String variable(String what) {
		return prefix() + "_" + what;
	}

	String value(String what, String otherwise) {
		return this.settings.value(variable(what), otherwise);
	}

	boolean hasSecret() {
		return !value("CLIENT_SECRET", "").isEmpty() || !secretFile().isEmpty();
	}

	boolean hasCertificate() {
		return !value("CERTIFICATE", "").isEmpty();
	}

	/**
	 * The secret, for the identity provider's eyes only.
	 */
	String secret() throws IOException {
		String secret = value("CLIENT_SECRET", "");
		return secret.isEmpty() ? Files.readString(Path.of(secretFile())).strip() : secret;
	}

	/**
	 * Where the secret's end is written down, if it is.
	 */
	String secretEnd() {
		return value("CLIENT_SECRET_ENDS", "");
	}

	private String secretFile() {
		boolean sample = this.settings.isEmulator() && value("CLIENT_SECRET", "").isEmpty() && !hasCertificate();
		String file = this.settings.registrations().resolve("secrets").resolve(this.name).toString();
		return value("CLIENT_SECRET_FILE", sample ? file : "");
	}

}
