package com.example.quartet.tenantsetup.credential;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/**
 * Makes key pairs with the tool that every Java brings along.
 */
public class Keytool implements CertificateMaker {

	private static final String DAYS = "365";

	@Override
	public CertificateFile make(String name) throws IOException {
		Path folder = Files.createTempDirectory("keytool"); // its owner's alone
		Path store = folder.resolve("key.p12");
		String password = UUID.randomUUID().toString();
		try {
			run(store, name, password);
			return CertificateFile.read(store, password);
		}
		finally {
			Files.deleteIfExists(store);
			Files.delete(folder);
		}
	}

	private static void run(Path store, String name, String password) throws IOException {
		ProcessBuilder keytool = new ProcessBuilder(
				Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-alias", "key",
				"-keyalg", "RSA", "-keysize", "3072", "-sigalg", "SHA256withRSA", "-dname",
				CertificateMaker.subject(name), "-validity", DAYS, "-storetype", "PKCS12", "-keystore",
				store.toString(), "-storepass:env", "PASSWORD");
		// not on the command line, where everyone on the machine could read it
		keytool.environment().put("PASSWORD", password);
		Process process = keytool.redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes());
		try {
			if (process.waitFor() != 0) {
				throw new IOException("keytool made no key for %s: %s".formatted(name,
						output.strip().replaceAll("[\\w.]+Exception: ", "")));
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IOException("Interrupted while keytool made a key", ex);
		}
	}

}
