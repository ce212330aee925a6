package com.example.identityemulator.tls;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.example.identityemulator.certificate.CertificateBuilder;
import com.example.identityemulator.state.StateFileException;
import com.nimbusds.jose.util.X509CertUtils;

/**
 * Vouches for one certificate and then forgets its own key, so that it can deceive no
 * browser that trusts it about any other address.
 */
class DevelopmentCa {

	static final String PASSWORD = "emulator";

	private static final List<String> HOSTS = List.of("localhost", "login.localhost");

	private static final List<String> ADDRESSES = List.of("127.0.0.1", "0:0:0:0:0:0:0:1");

	private static final Pattern ADDRESS = Pattern.compile("[\\d.]+|\\[?[\\p{XDigit}:]*:[\\p{XDigit}:.]*]?");

	/** Some systems trust nothing longer. */
	private static final Duration CERTIFICATE_LIFETIME = Duration.ofDays(820);

	private static final Duration RENEWAL_BEFORE_END = Duration.ofDays(7);

	private final Path folder;

	private final Set<String> names = new LinkedHashSet<>(HOSTS);

	private final Clock clock;

	/**
	 * Vouches for this machine, and for further names.
	 * @param names host names and addresses that the emulator is known by
	 */
	DevelopmentCa(Path folder, Collection<String> names, Clock clock) {
		this.folder = folder.toAbsolutePath().normalize();
		this.names.addAll(ADDRESSES);
		names.forEach((name) -> this.names.add(isAddress(name) ? address(name).getHostAddress() : name));
		this.clock = clock;
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
		if (!Files.exists(certificate()) || !Files.exists(keys) || !isGood(keys)) {
			make(keys);
		}
		return keys;
	}

	private void make(Path keys) {
		try {
			Instant now = this.clock.instant();
			KeyPair caPair = rsaPair();
			KeyPair serverPair = rsaPair();
			X509Certificate ca = new CertificateBuilder("Development CA of the identity emulator", caPair.getPublic(),
					now, CERTIFICATE_LIFETIME)
				.forCa()
				.selfSigned(caPair.getPrivate());
			X509Certificate server = new CertificateBuilder("localhost", serverPair.getPublic(), now,
					CERTIFICATE_LIFETIME)
				.forServer(this.names.stream().filter((name) -> !isAddress(name)).toList(), addresses())
				.signedBy(ca, caPair.getPrivate());
			KeyStore store = KeyStore.getInstance("PKCS12");
			store.load(null, null);
			store.setKeyEntry("https", serverPair.getPrivate(), PASSWORD.toCharArray(),
					new Certificate[] { server, ca });
			save(store, keys);
			Files.writeString(certificate(), X509CertUtils.toPEMString(ca));
		}
		catch (IOException ex) {
			throw StateFileException.unwritable(keys, ex);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void save(KeyStore store, Path keys) throws IOException, GeneralSecurityException {
		Files.createDirectories(this.folder);
		// readable by us only
		Path fresh = Files.createTempFile(this.folder, "https", ".p12");
		try (OutputStream stream = Files.newOutputStream(fresh)) {
			store.store(stream, PASSWORD.toCharArray());
		}
		Files.move(fresh, keys, StandardCopyOption.REPLACE_EXISTING);
	}

	private static KeyPair rsaPair() throws GeneralSecurityException {
		KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
		generator.initialize(2048);
		return generator.generateKeyPair();
	}

	private List<InetAddress> addresses() {
		return this.names.stream().filter(DevelopmentCa::isAddress).map(DevelopmentCa::address).toList();
	}

	private static InetAddress address(String name) {
		try {
			return InetAddress.getByName(name);
		}
		catch (UnknownHostException ex) {
			throw new IllegalArgumentException(name + " is no address", ex);
		}
	}

	private static boolean isAddress(String name) {
		return ADDRESS.matcher(name).matches();
	}

	/**
	 * It lasts for a while, and covers every name of today.
	 */
	private boolean isGood(Path keys) {
		try (InputStream stream = Files.newInputStream(keys)) {
			KeyStore store = KeyStore.getInstance("PKCS12");
			store.load(stream, PASSWORD.toCharArray());
			X509Certificate certificate = (X509Certificate) store.getCertificate("https");
			Set<String> covered = certificate.getSubjectAlternativeNames()
				.stream()
				.map((name) -> name.get(1).toString())
				.collect(Collectors.toSet());
			return covered.containsAll(this.names)
					&& certificate.getNotAfter().after(Date.from(this.clock.instant().plus(RENEWAL_BEFORE_END)));
		}
		catch (IOException | GeneralSecurityException ex) {
			throw StateFileException.unreadable(keys, ex);
		}
	}

}
