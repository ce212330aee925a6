package com.example.quartet.daemonclient.certificate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Makes the daemon a certificate, and tells what to paste where, so that nobody has to
 * look for a tool and its options.
 */
public final class MakeCertificate {

	private MakeCertificate() {
	}

	/**
	 * Makes key and certificate, and overwrites neither.
	 * @param file where they go, as PKCS#12; the certificate alone goes next to it
	 * @param password what protects them; {@code null} makes one up and tells it
	 * @return what to do with them
	 */
	public static String in(Path file, String password)
			throws IOException, InterruptedException, GeneralSecurityException {
		Path publicPart = file.resolveSibling(file.getFileName() + ".pem");
		if (Files.exists(file) || Files.exists(publicPart)) {
			throw new IOException("%s is there already, and a key that is in use is not overwritten".formatted(file));
		}
		String secret = (password != null) ? password : random();
		NewCertificate made = NewCertificate.make(file, secret);
		Files.writeString(publicPart, made.pem());
		return instructions(made, file, publicPart, (password != null) ? "<the password you gave>" : secret);
	}

	private static String instructions(NewCertificate made, Path file, Path publicPart, String password)
			throws GeneralSecurityException {
		Thumbprint sha1 = Thumbprint.of(made.certificate(), "SHA-1");
		Thumbprint sha256 = Thumbprint.of(made.certificate(), "SHA-256");
		return """
				Made, and valid until %s:

				  %s      the private key with its certificate: stays here, and secret
				  %s  the certificate alone: anybody may see it

				Thumbprints:

				  SHA-1    %s (x5t: %s)
				  SHA-256  %s (x5t#S256: %s)

				1. Register it. In the Entra admin center: App registrations, the daemon, Certificates & secrets,
				   Certificates, Upload certificate, and choose the .pem file; the SHA-1 thumbprint it then shows is
				   the one above. With the emulator: add this to keyCredentials of
				   registrations/applications/daemon-client.json, and start it again:

				   {"displayName": "%s", "type": "AsymmetricX509Cert", "usage": "Verify",
				    "key": "%s"}

				2. Give it to the daemon, instead of DAEMON_CLIENT_SECRET:

				   export DAEMON_CERTIFICATE=%s
				   export DAEMON_CERTIFICATE_PASSWORD='%s'

				   or, while it replaces another one, as DAEMON_NEXT_CERTIFICATE and DAEMON_NEXT_CERTIFICATE_PASSWORD.
				""".formatted(made.certificate().getNotAfter().toInstant(), file, publicPart, sha1.hexadecimal(),
				sha1.base64url(), sha256.hexadecimal(), sha256.base64url(),
				made.certificate().getSubjectX500Principal().getName(), made.base64(), file.toAbsolutePath(), password);
	}

	private static String random() {
		byte[] bytes = new byte[18];
		new SecureRandom().nextBytes(bytes);
		return Base64.getUrlEncoder().encodeToString(bytes);
	}

}
