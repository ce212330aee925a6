package com.example.quartet.identitysupport.client;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

import com.example.quartet.servicesupport.settings.InvalidSettingException;

import org.springframework.boot.ssl.pem.PemContent;

/**
 * A private key and its certificate, in either of the two forms that people are given
 * them: PEM or PKCS#12.
 *
 * @param privateKey signs
 * @param certificate what the provider knows us by
 */
record KeyFile(PrivateKey privateKey, X509Certificate certificate) {

	static KeyFile read(String setting, String file, String password) {
		try {
			byte[] content = Files.readAllBytes(Path.of(file));
			String text = new String(content, StandardCharsets.ISO_8859_1);
			return PemContent.isPresentInText(text) ? pem(text, password) : pkcs12(content, password);
		}
		catch (IOException | GeneralSecurityException | RuntimeException ex) {
			throw new InvalidSettingException(setting,
					"is '%s', but no private key with a certificate can be read there (%s)".formatted(file,
							ex.getMessage()));
		}
	}

	Instant end() {
		return this.certificate.getNotAfter().toInstant();
	}

	boolean isValid(Instant now) {
		return !now.isBefore(this.certificate.getNotBefore().toInstant()) && now.isBefore(end());
	}

	String validity() {
		return "from %s until %s".formatted(this.certificate.getNotBefore().toInstant(), end());
	}

	private static KeyFile pem(String text, String password) throws GeneralSecurityException {
		PemContent content = PemContent.of(text);
		return matching(content.getPrivateKey(password.isEmpty() ? null : password), content.getCertificates());
	}

	private static KeyFile pkcs12(byte[] content, String password) throws IOException, GeneralSecurityException {
		KeyStore store = KeyStore.getInstance("PKCS12");
		store.load(new ByteArrayInputStream(content), password.toCharArray());
		for (String alias : Collections.list(store.aliases())) {
			if (store.getKey(alias, password.toCharArray()) instanceof PrivateKey key) {
				return matching(key,
						Stream.of(store.getCertificateChain(alias)).map(X509Certificate.class::cast).toList());
			}
		}
		throw new GeneralSecurityException("it holds no private key");
	}

	// a file may hold the certificates of its authorities, in any order
	private static KeyFile matching(PrivateKey key, List<X509Certificate> certificates)
			throws GeneralSecurityException {
		if (!(key instanceof RSAPrivateKey rsa)) {
			throw new GeneralSecurityException("its key is an %s key, but should be RSA".formatted(key.getAlgorithm()));
		}
		for (X509Certificate certificate : certificates) {
			if (certificate.getPublicKey() instanceof RSAPublicKey publicKey
					&& publicKey.getModulus().equals(rsa.getModulus())) {
				return new KeyFile(key, certificate);
			}
		}
		throw new GeneralSecurityException("none of its certificates belongs to its key");
	}

}
