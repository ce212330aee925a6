package com.example.identityemulator.token.keys;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.example.identityemulator.state.StateFileException;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;

/**
 * Keeps the signing keys over a restart, so that tokens given out before it still verify.
 */
class KeyFile {

	// the file's place protects it
	private static final char[] PASSWORD = "emulator".toCharArray();

	/** Its place, and since when it is there. */
	private static final Pattern ALIAS = Pattern.compile("key-(\\d+)-(\\d+)");

	private final Path file;

	KeyFile(Path folder, String name) {
		this.file = folder.resolve(name + ".p12");
	}

	/**
	 * The keys in the order they were saved, or none.
	 */
	List<SigningKey> load() {
		if (!Files.exists(this.file)) {
			return List.of();
		}
		try (InputStream stream = Files.newInputStream(this.file)) {
			KeyStore store = KeyStore.getInstance("PKCS12");
			store.load(stream, PASSWORD);
			SortedMap<Integer, SigningKey> keys = new TreeMap<>();
			for (String alias : Collections.list(store.aliases())) {
				Matcher matcher = ALIAS.matcher(alias);
				if (matcher.matches()) {
					keys.put(Integer.valueOf(matcher.group(1)), new SigningKey(RSAKey.load(store, alias, PASSWORD),
							Instant.ofEpochMilli(Long.parseLong(matcher.group(2)))));
				}
			}
			return List.copyOf(keys.values());
		}
		catch (IOException | GeneralSecurityException | JOSEException ex) {
			throw StateFileException.unreadable(this.file, ex);
		}
	}

	void save(List<SigningKey> keys) {
		try {
			KeyStore store = KeyStore.getInstance("PKCS12");
			store.load(null, PASSWORD);
			for (int i = 0; i < keys.size(); i++) {
				RSAKey key = keys.get(i).key();
				X509Certificate[] chain = { key.getParsedX509CertChain().get(0) };
				store.setKeyEntry(alias(i, keys.get(i).since()), key.toPrivateKey(), PASSWORD, chain);
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
			throw StateFileException.unwritable(this.file, ex);
		}
		catch (GeneralSecurityException | JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String alias(int position, Instant since) {
		return "key-%d-%d".formatted(position, since.toEpochMilli());
	}

}
