package com.example.quartet.tenantsetup.credential;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;

import org.springframework.boot.ssl.pem.PemContent;

/**
 * A private key with its certificate, as PEM or as PKCS#12.
 *
 * @param privateKey stays where it is
 * @param certificate what a registration is given
 */
public record CertificateFile(PrivateKey privateKey, X509Certificate certificate) {

	/**
	 * Reads either form.
	 * @param password may be empty
	 * @throws IOException if there is no key with a certificate, or not by this password
	 */
	public static CertificateFile read(Path file, String password) throws IOException {
		try {
			byte[] content = Files.readAllBytes(file);
			String text = new String(content, StandardCharsets.ISO_8859_1);
			return PemContent.isPresentInText(text) ? pem(text, password) : pkcs12(content, password);
		}
		catch (GeneralSecurityException | RuntimeException ex) {
			throw new IOException(ex.getMessage(), ex);
		}
	}

	public Instant end() {
		return this.certificate.getNotAfter().toInstant();
	}

	/**
	 * The SHA-1 thumbprint, by which a portal and Microsoft Graph name a certificate.
	 */
	public String thumbprint() {
		return HexFormat.of().withUpperCase().formatHex(digest("SHA-1"));
	}

	/**
	 * The certificate in the form that Microsoft Graph takes.
	 */
	public String base64() {
		return Base64.getEncoder().encodeToString(der());
	}

	byte[] digest(String algorithm) {
		try {
			return MessageDigest.getInstance(algorithm).digest(der());
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private byte[] der() {
		try {
			return this.certificate.getEncoded();
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	String pem() {
		Base64.Encoder encoder = Base64.getMimeEncoder(64, new byte[] { '\n' });
		return "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n"
			.formatted(encoder.encodeToString(this.privateKey.getEncoded()))
				+ "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n"
					.formatted(encoder.encodeToString(der()));
	}

	private static CertificateFile pem(String text, String password) {
		PemContent content = PemContent.of(text);
		return new CertificateFile(content.getPrivateKey(password.isEmpty() ? null : password),
				content.getCertificates().get(0));
	}

	private static CertificateFile pkcs12(byte[] content, String password)
			throws IOException, GeneralSecurityException {
		KeyStore store = KeyStore.getInstance("PKCS12");
		store.load(new ByteArrayInputStream(content), password.toCharArray());
		for (String alias : Collections.list(store.aliases())) {
			if (store.getKey(alias, password.toCharArray()) instanceof PrivateKey key) {
				return new CertificateFile(key, (X509Certificate) store.getCertificate(alias));
			}
		}
		throw new GeneralSecurityException("it holds no private key");
	}

}
