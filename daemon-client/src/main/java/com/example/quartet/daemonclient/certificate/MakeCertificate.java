package com.example.quartet.daemonclient.certificate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HexFormat;

import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.X509CertUtils;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ClassPathResource;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;

/**
 * Makes the daemon a certificate that it signs itself, and tells what to paste where, so
 * that no other tool is needed than the JDK's own.
 */
public final class MakeCertificate {

	private static final String DAYS_VALID = "730";

	private MakeCertificate() {
	}

	/**
	 * Makes key and certificate, and overwrites neither.
	 * @param password what protects them; {@code null} makes one up and tells it
	 * @return what to do with them
	 */
	public static String in(Path file, @Nullable String password)
			throws IOException, InterruptedException, GeneralSecurityException {
		Path publicPart = file.resolveSibling(file.getFileName() + ".pem");
		if (Files.exists(file) || Files.exists(publicPart)) {
			throw new IOException("%s is there already, and a key that is in use is not overwritten".formatted(file));
		}
		String secret = (password != null) ? password
				: new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding()).generateKey();
		X509Certificate certificate = make(file, secret);
		Files.writeString(publicPart, X509CertUtils.toPEMString(certificate) + "\n");
		return instructions(certificate, file, publicPart, (password != null) ? "<the password you gave>" : secret);
	}

	private static X509Certificate make(Path file, String password)
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

	private static String instructions(X509Certificate certificate, Path file, Path publicPart, String password)
			throws IOException, GeneralSecurityException {
		Base64URL sha1 = X509CertUtils.computeSHA1Thumbprint(certificate);
		Base64URL sha256 = X509CertUtils.computeSHA256Thumbprint(certificate);
		return new ClassPathResource("certificate-made.txt").getContentAsString(StandardCharsets.UTF_8)
			.formatted(certificate.getNotAfter().toInstant(), file, publicPart, hexadecimal(sha1), sha1,
					hexadecimal(sha256), sha256, certificate.getSubjectX500Principal().getName(),
					Base64.getEncoder().encodeToString(certificate.getEncoded()), file.toAbsolutePath(), password);
	}

	private static String hexadecimal(Base64URL thumbprint) {
		return HexFormat.of().withUpperCase().formatHex(thumbprint.decode());
	}

}
