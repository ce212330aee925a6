package com.example.quartet.identitysupport.client;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import com.example.quartet.servicesupport.settings.InvalidSettingException;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/**
 * Who this module is, and the one credential it proves that with; a certificate may have
 * its successor at its side.
 *
 * @param id the application id
 * @param secret the client secret, or empty
 * @param certificate a PEM or PKCS#12 file with key and certificate, or empty
 * @param certificatePassword the password of that file, or empty
 * @param nextCertificate the file that will replace it, or empty
 * @param nextCertificatePassword the password of that other file, or empty
 * @param assertionAlgorithm {@code PS256} with {@code x5t#S256}, or {@code RS256} with
 * {@code x5t}
 * @param capabilities what it can do, such as {@code cp1}: answer a claims challenge
 */
@ConfigurationProperties("quartet.identity.client")
record IdentityClientProperties(String id, @DefaultValue("") String secret, @DefaultValue("") String certificate,
		@DefaultValue("") String certificatePassword, @DefaultValue("") String nextCertificate,
		@DefaultValue("") String nextCertificatePassword, @DefaultValue("PS256") AssertionAlgorithm assertionAlgorithm,
		@DefaultValue List<String> capabilities) {

	IdentityClientProperties {
		if (!StringUtils.hasText(id)) {
			throw new InvalidSettingException("quartet.identity.client.id",
					"is empty, but should be the application id");
		}
		if (secret.isBlank() && certificate.isBlank()) {
			throw new InvalidSettingException("quartet.identity.client.secret",
					"is not set: give this application's secret, or a file with it (the same name with _FILE), or a "
							+ "certificate");
		}
		if (!secret.isBlank() && !certificate.isBlank()) {
			throw new InvalidSettingException("quartet.identity.client.certificate",
					"is set, and so is the secret: give one credential, not two");
		}
		if (!nextCertificate.isBlank() && certificate.isBlank()) {
			throw new InvalidSettingException("quartet.identity.client.next-certificate",
					"is set, but there is no certificate that it could follow");
		}
	}

	// those that may be used now, the newest first; none where there is a secret
	List<KeyFile> certificates(Instant now) {
		if (this.certificate.isBlank()) {
			return List.of();
		}
		List<KeyFile> files = new ArrayList<>();
		files.add(KeyFile.read("quartet.identity.client.certificate", this.certificate, this.certificatePassword));
		if (!this.nextCertificate.isBlank()) {
			files.add(KeyFile.read("quartet.identity.client.next-certificate", this.nextCertificate,
					this.nextCertificatePassword));
		}
		files.sort(Comparator.comparing(KeyFile::end).reversed());
		List<KeyFile> valid = files.stream().filter((file) -> file.isValid(now)).toList();
		if (valid.isEmpty()) {
			throw new InvalidSettingException("quartet.identity.client.certificate",
					"is '%s', but that certificate is valid %s: make and register a new one".formatted(this.certificate,
							files.get(0).validity()));
		}
		return valid;
	}

	/**
	 * How a certificate signs, which also says which thumbprint of it goes along.
	 */
	enum AssertionAlgorithm {

		PS256, RS256

	}

}
