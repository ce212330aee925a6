package com.example.quartet.identityemulator.token;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;

/**
 * Keeps the signing keys over a restart, so that tokens given out before it still verify.
 */
class KeyFile {

	// the file's place protects it
	private static final char[] PASSWORD = "emulator".toCharArray();

	private final Path file;

	KeyFile(Path folder) {
		this.file = folder.resolve("signing-keys.p12");
	}

	/**
	 * The keys in the order they were saved, or none.
	 */
	List<RSAKey> load() {
		List<RSAKey> keys = new ArrayList<>();
		if (!Files.exists(this.file)) {
			return keys;
		}
		try (InputStream stream = Files.newInputStream(this.file)) {
			KeyStore store = KeyStore.getInstance("PKCS12");
			store.load(stream, PASSWORD);
			for (int i = 0; store.containsAlias(alias(i)); i++) {
				keys.add(RSAKey.load(store, alias(i), PASSWORD));
			}
			return keys;
		}
		catch (IOException | GeneralSecurityException | JOSEException ex) {
			throw new IllegalStateException("The signing keys in " + this.file + " cannot be read", ex);
		}
	}

	void save(List<RSAKey> keys) {
		try {
			KeyStore store = KeyStore.getInstance("PKCS12");
			store.load(null, PASSWORD);
			for (int i = 0; i < keys.size(); i++) {
				X509Certificate[] chain = { keys.get(i).getParsedX509CertChain().get(0) };
				store.setKeyEntry(alias(i), keys.get(i).toPrivateKey(), PASSWORD, chain);
			}
			Files.createDirectories(this.file.getParent());
			// readable by us only
			Path fresh = Files.createTempFile(this.file.getParent(), "signing-keys", ".p12");
			try (OutputStream stream = Files.newOutputStream(fresh)) {
				store.store(stream, PASSWORD);
			}
			Files.move(fresh, this.file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (GeneralSecurityException | JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String alias(int position) {
		return "key-" + position;
	}

}
