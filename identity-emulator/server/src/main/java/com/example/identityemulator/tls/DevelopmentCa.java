package com.example.identityemulator.tls;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/**
 * Vouches for one certificate and then forgets its own key, so that nobody who trusts it
 * can be deceived about any other address.
 */
class DevelopmentCa {

	private static final String NAMES = "san=dns:localhost,dns:login.localhost,ip:127.0.0.1,ip:0:0:0:0:0:0:0:1";

	/** Some systems trust nothing longer. */
	private static final String DAYS = "820";

	private final Path folder;

	DevelopmentCa(Path folder) {
		this.folder = folder.toAbsolutePath().normalize();
	}

	/**
	 * The certificate to trust, as PEM.
	 */
	Path certificate() {
		return this.folder.resolve("development-ca.pem");
	}

	/**
	 * The listener's certificate with its key, made at the first use.
	 */
	Path keys() {
		Path keys = this.folder.resolve("https.p12");
		if (!Files.exists(certificate()) || !Files.exists(keys) || expiresSoon(keys)) {
			make(keys);
		}
		return keys;
	}

	private void make(Path keys) {
		try {
			Files.createDirectories(this.folder);
			// a folder of its own is readable by us only, whatever keytool writes
			Path workshop = Files.createTempDirectory(this.folder, "ca");
			Path fresh = workshop.resolve(keys.getFileName());
			Path pem = workshop.resolve(certificate().getFileName());
			Keytool keytool = new Keytool(fresh);
			keytool.run("-genkeypair", "-alias", "ca", "-keyalg", "RSA", "-dname",
					"CN=Development CA of the identity emulator", "-validity", DAYS, "-ext", "bc:c", "-ext",
					"ku:c=keyCertSign");
			keytool.run("-genkeypair", "-alias", "https", "-keyalg", "RSA", "-dname", "CN=localhost", "-validity", DAYS,
					"-signer", "ca", "-ext", NAMES, "-ext", "eku=serverAuth");
			keytool.run("-exportcert", "-rfc", "-alias", "ca", "-file", pem.toString());
			keytool.run("-delete", "-alias", "ca");
			fresh.toFile().setReadable(false, false);
			fresh.toFile().setReadable(true, true);
			Files.move(fresh, keys, StandardCopyOption.REPLACE_EXISTING);
			Files.move(pem, certificate(), StandardCopyOption.REPLACE_EXISTING);
			Files.delete(workshop);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private boolean expiresSoon(Path keys) {
		try (InputStream stream = Files.newInputStream(keys)) {
			KeyStore store = KeyStore.getInstance("PKCS12");
			store.load(stream, Keytool.PASSWORD.toCharArray());
			X509Certificate certificate = (X509Certificate) store.getCertificate("https");
			return certificate.getNotAfter().before(Date.from(Instant.now().plus(Duration.ofDays(7))));
		}
		catch (IOException | GeneralSecurityException ex) {
			throw new IllegalStateException("The certificate in " + keys + " cannot be read; delete the file", ex);
		}
	}

}
