package com.example.quartet.daemonclient.certificate;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The short name of a certificate: of its DER bytes, in hexadecimal for portals and in
 * Base64url for the headers of tokens.
 *
 * @param hexadecimal as a portal shows it
 * @param base64url as {@code x5t} or {@code x5t#S256} has it
 */
record Thumbprint(String hexadecimal, String base64url) {

	static Thumbprint of(X509Certificate certificate, String digest) throws GeneralSecurityException {
		byte[] hash = MessageDigest.getInstance(digest).digest(certificate.getEncoded());
		return new Thumbprint(HexFormat.of().withUpperCase().formatHex(hash),
				Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
	}

}
