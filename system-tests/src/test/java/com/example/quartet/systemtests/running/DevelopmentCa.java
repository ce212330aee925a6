package com.example.quartet.systemtests.running;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PublicKey;
import java.util.Map;

/**
 * What the emulator made for https, and how the other programs come by it: as
 * {@code ./run
 * --tls} does, by settings alone.
 *
 * @param folder the state of the emulator
 */
public record DevelopmentCa(Path folder) {

	private static final String PASSWORD = "emulator";

	/**
	 * Who vouches for every server of the system.
	 * @return a PEM file
	 */
	public Path certificate() {
		return this.folder.resolve("development-ca.pem");
	}

	/**
	 * The key that every server of the system shows.
	 * @return for browsers, which have a trust of their own
	 */
	public PublicKey serverKey() {
		try (InputStream stream = Files.newInputStream(keys())) {
			KeyStore store = KeyStore.getInstance("PKCS12");
			store.load(stream, PASSWORD.toCharArray());
			return store.getCertificate("https").getPublicKey();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	HttpClient client() {
		return HttpClient.newBuilder().sslContext(Trust.in(certificate())).build();
	}

	Map<String, String> settings() {
		return Map.of("SERVER_SSL_BUNDLE", "localhost", //
				"SPRING_SSL_BUNDLE_JKS_LOCALHOST_KEYSTORE_LOCATION", "file:" + keys(),
				"SPRING_SSL_BUNDLE_JKS_LOCALHOST_KEYSTORE_TYPE", "PKCS12",
				"SPRING_SSL_BUNDLE_JKS_LOCALHOST_KEYSTORE_PASSWORD", PASSWORD, //
				"SPRING_HTTP_CLIENTS_SSL_BUNDLE", "development",
				"SPRING_SSL_BUNDLE_PEM_DEVELOPMENT_TRUSTSTORE_CERTIFICATE", "file:" + certificate());
	}

	private Path keys() {
		return this.folder.resolve("https.p12");
	}

}
