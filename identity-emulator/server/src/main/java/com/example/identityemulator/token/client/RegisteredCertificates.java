package com.example.identityemulator.token.client;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.example.identityemulator.directory.AppRegistration;
import com.example.identityemulator.protocol.AadstsError;
import com.example.identityemulator.protocol.AadstsException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.X509CertUtils;
import com.nimbusds.oauth2.sdk.auth.verifier.InvalidClientException;

/**
 * Finds the registered certificate that an assertion's header speaks of, in any of the
 * spellings that clients use for a thumbprint.
 */
final class RegisteredCertificates {

	private RegisteredCertificates() {
	}

	static List<PublicKey> keys(AppRegistration app, JWSHeader header, Instant now) throws InvalidClientException {
		if (header.getX509CertSHA256Thumbprint() == null && header.getX509CertThumbprint() == null
				&& header.getKeyID() == null) {
			throw new AadstsException(AadstsError.ASSERTION_NAMES_NO_KEY);
		}
		List<X509Certificate> registered = app.credentials().certificates().stream().map(X509CertUtils::parse).toList();
		List<X509Certificate> matching = registered.stream()
			.filter((certificate) -> matches(certificate, header))
			.toList();
		if (matching.isEmpty()) {
			throw new InvalidClientException("The key was not found");
		}
		List<PublicKey> current = matching.stream()
			.filter((certificate) -> certificate.getNotAfter().toInstant().isAfter(now))
			.map(X509Certificate::getPublicKey)
			.toList();
		if (current.isEmpty()) {
			throw new InvalidClientException("The key used is expired");
		}
		return current;
	}

	private static boolean matches(X509Certificate certificate, JWSHeader header) {
		Base64URL sha256 = X509CertUtils.computeSHA256Thumbprint(certificate);
		Base64URL sha1 = X509CertUtils.computeSHA1Thumbprint(certificate);
		if (header.getX509CertSHA256Thumbprint() != null) {
			return same(sha256, header.getX509CertSHA256Thumbprint());
		}
		if (header.getX509CertThumbprint() != null) {
			return same(sha1, header.getX509CertThumbprint());
		}
		return true; // a key id alone: every registered certificate may try
	}

	/**
	 * Base64 or Base64url, padded or not: the bytes count.
	 */
	private static boolean same(Base64URL thumbprint, Base64URL sent) {
		return Optional.of(sent)
			.map(Base64URL::decode)
			.filter((bytes) -> thumbprint.equals(Base64URL.encode(bytes)))
			.isPresent();
	}

}
