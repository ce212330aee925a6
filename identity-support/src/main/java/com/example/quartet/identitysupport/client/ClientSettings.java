package com.example.quartet.identitysupport.client;

import com.example.quartet.identitysupport.InvalidSetting;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/**
 * Who this module is, and the one credential it proves that with.
 *
 * @param id the application id
 * @param secret the client secret, or empty
 * @param certificate a PEM or PKCS#12 file with key and certificate, or empty
 * @param certificatePassword the password of that file, or empty
 * @param assertionAlgorithm {@code PS256} with {@code x5t#S256}, or {@code RS256} with
 * {@code x5t}
 */
@ConfigurationProperties("identity.client")
record ClientSettings(String id, @DefaultValue("") String secret, @DefaultValue("") String certificate,
		@DefaultValue("") String certificatePassword, @DefaultValue("PS256") AssertionAlgorithm assertionAlgorithm) {

	ClientSettings {
		if (!StringUtils.hasText(id)) {
			throw new InvalidSetting("identity.client.id", "is empty, but should be the application id");
		}
		if (secret.isBlank() && certificate.isBlank()) {
			throw new InvalidSetting("identity.client.secret",
					"is not set: give this application's secret, or a file with it (the same name with _FILE), or a "
							+ "certificate");
		}
		if (!secret.isBlank() && !certificate.isBlank()) {
			throw new InvalidSetting("identity.client.certificate",
					"is set, and so is the secret: give one credential, not two");
		}
	}

	boolean hasCertificate() {
		return !this.certificate.isBlank();
	}

	/**
	 * How a certificate signs, and which thumbprint of it goes into the header.
	 */
	enum AssertionAlgorithm {

		PS256("x5t#S256", "SHA-256"), RS256("x5t", "SHA-1");

		private final String thumbprintName;

		private final String digest;

		AssertionAlgorithm(String thumbprintName, String digest) {
			this.thumbprintName = thumbprintName;
			this.digest = digest;
		}

		String thumbprintName() {
			return this.thumbprintName;
		}

		String digest() {
			return this.digest;
		}

	}

}
