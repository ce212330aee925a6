package com.example.identityemulator.certificate;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;

/**
 * The platform publishes its keys as certificates, and Java alone cannot make one; so
 * these are the few bytes of DER it takes.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5280#section-4.1">RFC 5280, 4.1</a>
 */
public final class SelfSignedCertificate {

	private static final byte[] SHA256_WITH_RSA = HexFormat.of().parseHex("300d06092a864886f70d01010b0500");

	private static final byte[] COMMON_NAME = HexFormat.of().parseHex("0603550403");

	private static final byte[] VERSION_3 = HexFormat.of().parseHex("a003020102");

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'")
		.withZone(ZoneOffset.UTC);

	private SelfSignedCertificate() {
	}

	public static X509Certificate of(String commonName, KeyPair keys, Instant from, Duration lifetime)
			throws GeneralSecurityException {
		byte[] name = sequence(
				der(0x31, sequence(COMMON_NAME, der(0x0c, commonName.getBytes(StandardCharsets.UTF_8)))));
		byte[] serial = der(0x02, BigInteger.valueOf(from.toEpochMilli()).toByteArray());
		byte[] validity = sequence(time(from), time(from.plus(lifetime)));
		byte[] content = sequence(VERSION_3, serial, SHA256_WITH_RSA, name, validity, name,
				keys.getPublic().getEncoded());
		Signature signature = Signature.getInstance("SHA256withRSA");
		signature.initSign(keys.getPrivate());
		signature.update(content);
		byte[] certificate = sequence(content, SHA256_WITH_RSA, der(0x03, new byte[1], signature.sign()));
		return (X509Certificate) CertificateFactory.getInstance("X.509")
			.generateCertificate(new ByteArrayInputStream(certificate));
	}

	private static byte[] time(Instant time) {
		return der(0x18, TIME.format(time).getBytes(StandardCharsets.US_ASCII));
	}

	private static byte[] sequence(byte[]... parts) {
		return der(0x30, parts);
	}

	private static byte[] der(int tag, byte[]... parts) {
		ByteArrayOutputStream content = new ByteArrayOutputStream();
		for (byte[] part : parts) {
			content.writeBytes(part);
		}
		ByteArrayOutputStream all = new ByteArrayOutputStream();
		all.write(tag);
		int length = content.size();
		if (length > 255) {
			all.writeBytes(new byte[] { (byte) 0x82, (byte) (length >> 8) });
		}
		else if (length > 127) {
			all.write(0x81);
		}
		all.write(length);
		all.writeBytes(content.toByteArray());
		return all.toByteArray();
	}

}
