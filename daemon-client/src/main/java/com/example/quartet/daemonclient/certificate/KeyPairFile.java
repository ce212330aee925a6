package com.example.quartet.daemonclient.certificate;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;

/**
 * A key pair with a certificate that we sign ourselves, since the identity provider
 * trusts what is registered and asks no authority.
 */
final class KeyPairFile {

	private static final String DAYS_VALID = "730";

	private KeyPairFile() {
	}

	/**
	 * Makes it with the JDK's own tool.
	 * @param file where key and certificate go, as PKCS#12
	 * @param password what protects them
	 * @return the certificate alone
	 */
	static X509Certificate make(Path file, String password)
			throws IOException, InterruptedException, GeneralSecurityException {
		ProcessBuilder keytool = new ProcessBuilder(
				Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias",
				"daemon-client", "-keyalg", "RSA", "-keysize", "3072", "-sigalg", "SHA256withRSA", "-dname",
				"CN=Quartet reminders", "-validity", DAYS_VALID, "-storetype", "PKCS12", "-keystore", file.toString(),
				"-storepass:env", "PASSWORD");
		// not on the command line, which every user of the machine can read
		keytool.environment().put("PASSWORD", password);
		Process process = keytool.redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes());
		if (process.waitFor() != 0) {
			throw new IOException(output.strip());
		}
		file.toFile().setReadable(false, false);
		file.toFile().setReadable(true, true);
		KeyStore store = KeyStore.getInstance(file.toFile(), password.toCharArray());
		return (X509Certificate) store.getCertificate(store.aliases().nextElement());
	}

}
