package com.example.identityemulator.portal;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

import tools.jackson.databind.JsonNode;

/**
 * What an application proves itself by, as its page lists it.
 */
record Credentials(List<Entry> secrets, List<Entry> certificates) {

	static Credentials of(JsonNode app) {
		List<Entry> secrets = new ArrayList<>();
		app.path("passwordCredentials")
			.forEach((secret) -> secrets.add(new Entry(secrets.size(), secret.path("displayName").asString("Secret"),
					secret.path("secretText").asString(""))));
		List<Entry> certificates = new ArrayList<>();
		app.path("keyCredentials")
			.forEach((key) -> certificates.add(new Entry(certificates.size(),
					key.path("displayName").asString("Certificate"), subject(key.path("key").asString("")))));
		return new Credentials(secrets, certificates);
	}

	private static String subject(String key) {
		try {
			X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
				.generateCertificate(new ByteArrayInputStream(Base64.getMimeDecoder().decode(key)));
			return certificate.getSubjectX500Principal().getName();
		}
		catch (CertificateException ex) {
			return "signs tokens; the emulator makes the key";
		}
	}

	/**
	 * One of several credentials.
	 *
	 * @param index which one
	 */
	record Entry(int index, String name, String detail) {

	}

}
