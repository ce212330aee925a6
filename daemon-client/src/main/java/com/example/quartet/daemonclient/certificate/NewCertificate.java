package com.example.quartet.daemonclient.certificate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Base64;

/**
 * A key pair and a certificate that we sign ourselves, since the identity platform trusts
 * what is registered and asks no authority.
 */
final class NewCertificate {

	private static final String DAYS = "730";

	private final X509Certificate certificate;

	private NewCertificate(X509Certificate certificate) {
		this.certificate = certificate;
	}

	/**
	 * Makes it with the JDK's own tool.
	 * @param file where key and certificate go, as PKCS#12
	 * @param password what protects them
	 * @return the certificate alone
	 */
	static NewCertificate make(Path file, String password)
			throws IOException, InterruptedException, GeneralSecurityException {
		ProcessBuilder keytool = new ProcessBuilder(
				Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias",
				"daemon-client", "-keyalg", "RSA", "-keysize", "3072", "-sigalg", "SHA256withRSA", "-dname",
				"CN=Quartet reminders", "-validity", DAYS, "-storetype", "PKCS12", "-keystore", file.toString(),
				"-storepass:env", "PASSWORD");
		// not on the command line, where everybody on the machine could read it
		keytool.environment().put("PASSWORD", password);
		Process process = keytool.redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes());
		if (process.waitFor() != 0) {
			throw new IOException(output.strip());
		}
		file.toFile().setReadable(false, false);
		file.toFile().setReadable(true, true);
		return read(file, password);
	}

	static NewCertificate read(Path file, String password) throws IOException, GeneralSecurityException {
		KeyStore store = KeyStore.getInstance("PKCS12");
		try (InputStream content = Files.newInputStream(file)) {
			store.load(content, password.toCharArray());
		}
		return new NewCertificate((X509Certificate) store.getCertificate(store.aliases().nextElement()));
	}

	X509Certificate certificate() {
		return this.certificate;
	}

	String base64() throws GeneralSecurityException {
		return Base64.getEncoder().encodeToString(this.certificate.getEncoded());
	}

	String pem() throws GeneralSecurityException {
		return "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n"
			.formatted(Base64.getMimeEncoder(64, new byte[] { '\n' }).encodeToString(this.certificate.getEncoded()));
	}

}
