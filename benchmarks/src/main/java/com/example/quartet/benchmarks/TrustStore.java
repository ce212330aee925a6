package com.example.quartet.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.List;

/**
 * A file by which a JVM trusts one CA.
 *
 * @param file the file
 */
record TrustStore(Path file) {

	private static final String PASSWORD = "changeit";

	static TrustStore of(Path certificate, Path file) throws IOException, GeneralSecurityException {
		KeyStore store = KeyStore.getInstance("PKCS12");
		store.load(null, null);
		try (InputStream pem = Files.newInputStream(certificate); OutputStream target = Files.newOutputStream(file)) {
			store.setCertificateEntry("ca", CertificateFactory.getInstance("X.509").generateCertificate(pem));
			store.store(target, PASSWORD.toCharArray());
		}
		return new TrustStore(file);
	}

	/**
	 * What tells a JVM.
	 */
	List<String> options() {
		return List.of("-Djavax.net.ssl.trustStore=" + this.file, "-Djavax.net.ssl.trustStorePassword=" + PASSWORD);
	}

}
