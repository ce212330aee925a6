package com.example.identityemulator.certificate;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import javax.security.auth.x500.X500Principal;

/**
 * Makes X.509 certificates, which Java alone cannot: for signing keys, for a development
 * CA, and for the https listener that it vouches for.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5280#section-4.1">RFC 5280, 4.1</a>
 */
public final class CertificateBuilder {

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final byte[] SHA256_WITH_RSA = Der.sequence(Der.hex("06092a864886f70d01010b0500"));

	private static final byte[] VERSION_3 = Der.hex("a003020102");

	private static final String SUBJECT_KEY_IDENTIFIER = "0603551d0e";

	private static final String KEY_USAGE = "0603551d0f";

	private static final String SUBJECT_ALTERNATIVE_NAME = "0603551d11";

	private static final String BASIC_CONSTRAINTS = "0603551d13";

	private static final String AUTHORITY_KEY_IDENTIFIER = "0603551d23";

	private static final String EXTENDED_KEY_USAGE = "0603551d25";

	private static final byte[] CRITICAL = Der.hex("0101ff");

	private static final byte[] SERVER_AUTHENTICATION = Der.hex("06082b06010505070301");

	private static final byte[] CERTIFICATE_SIGNING = Der.hex("03020204");

	private final X500Principal subject;

	private final PublicKey key;

	private final Instant from;

	private final Duration lifetime;

	private final List<byte[]> extensions = new ArrayList<>();

	public CertificateBuilder(String commonName, PublicKey key, Instant from, Duration lifetime) {
		this.subject = new X500Principal("CN=\"" + commonName + "\"");
		this.key = key;
		this.from = from;
		this.lifetime = lifetime;
		this.extensions.add(extension(SUBJECT_KEY_IDENTIFIER, Der.encoded(0x04, keyIdentifier(key))));
	}

	/**
	 * A certificate that vouches for others.
	 */
	public CertificateBuilder forCa() {
		this.extensions.add(extension(BASIC_CONSTRAINTS, CRITICAL, Der.sequence(CRITICAL)));
		this.extensions.add(extension(KEY_USAGE, CRITICAL, CERTIFICATE_SIGNING));
		return this;
	}

	/**
	 * A certificate that a server shows at these addresses.
	 */
	public CertificateBuilder forServer(List<String> hosts, List<InetAddress> addresses) {
		List<byte[]> names = new ArrayList<>();
		hosts.forEach((host) -> names.add(Der.text(0x82, host)));
		addresses.forEach((address) -> names.add(Der.encoded(0x87, address.getAddress())));
		this.extensions.add(extension(SUBJECT_ALTERNATIVE_NAME, Der.sequence(names.toArray(byte[][]::new))));
		this.extensions.add(extension(EXTENDED_KEY_USAGE, Der.sequence(SERVER_AUTHENTICATION)));
		return this;
	}

	public X509Certificate selfSigned(PrivateKey own) throws GeneralSecurityException {
		return sign(this.subject, own);
	}

	public X509Certificate signedBy(X509Certificate issuer, PrivateKey issuerKey) throws GeneralSecurityException {
		byte[] identifier = Der.encoded(0x80, keyIdentifier(issuer.getPublicKey()));
		this.extensions.add(extension(AUTHORITY_KEY_IDENTIFIER, Der.sequence(identifier)));
		return sign(issuer.getSubjectX500Principal(), issuerKey);
	}

	private X509Certificate sign(X500Principal issuer, PrivateKey issuerKey) throws GeneralSecurityException {
		byte[] serial = Der.encoded(0x02, new BigInteger(64, RANDOM).setBit(64).toByteArray());
		byte[] validity = Der.sequence(Der.time(this.from), Der.time(this.from.plus(this.lifetime)));
		byte[] content = Der.sequence(VERSION_3, serial, SHA256_WITH_RSA, issuer.getEncoded(), validity,
				this.subject.getEncoded(), this.key.getEncoded(),
				Der.encoded(0xa3, Der.sequence(this.extensions.toArray(byte[][]::new))));
		Signature signature = Signature.getInstance("SHA256withRSA");
		signature.initSign(issuerKey);
		signature.update(content);
		byte[] certificate = Der.sequence(content, SHA256_WITH_RSA, Der.encoded(0x03, new byte[1], signature.sign()));
		return (X509Certificate) CertificateFactory.getInstance("X.509")
			.generateCertificate(new ByteArrayInputStream(certificate));
	}

	private static byte[] extension(String oid, byte[] value) {
		return extension(oid, new byte[0], value);
	}

	private static byte[] extension(String oid, byte[] critical, byte[] value) {
		return Der.sequence(Der.hex(oid), critical, Der.encoded(0x04, value));
	}

	private static byte[] keyIdentifier(PublicKey key) {
		try {
			return MessageDigest.getInstance("SHA-1").digest(key.getEncoded());
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
