package com.example.identityemulator.token.keys;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.ParseException;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.id.State;

/**
 * The nonce in the header of a token for Microsoft Graph. Its hash is what was signed, so
 * the signature verifies for Graph alone: to check such a token in one's own API is the
 * commonest mistake, and it fails here as it does at the platform.
 */
final class NonceHeader {

	private static final String NAME = "nonce";

	private NonceHeader() {
	}

	static String sign(JWSHeader.Builder header, JWTClaimsSet claims, RSAKey key) throws JOSEException {
		String nonce = new State().getValue();
		SignedJWT token = new SignedJWT(header.customParam(NAME, hash(nonce)).build(), claims);
		token.sign(new RSASSASigner(key));
		String shown = header.customParam(NAME, nonce).build().toBase64URL().toString();
		return shown + token.serialize().substring(token.serialize().indexOf('.'));
	}

	/**
	 * The token with the header that the signature is of.
	 */
	static SignedJWT asSigned(SignedJWT token) {
		if (!(token.getHeader().getCustomParam(NAME) instanceof String nonce)) {
			return token;
		}
		JWSHeader shown = token.getHeader();
		JWSHeader signed = new JWSHeader.Builder(shown.getAlgorithm()).type(shown.getType())
			.keyID(shown.getKeyID())
			.x509CertThumbprint(shown.getX509CertThumbprint())
			.customParam(NAME, hash(nonce))
			.build();
		try {
			Base64URL[] parts = token.getParsedParts();
			return new SignedJWT(signed.toBase64URL(), parts[1], parts[2]);
		}
		catch (ParseException ex) {
			return token;
		}
	}

	private static String hash(String nonce) {
		try {
			return Base64URL.encode(MessageDigest.getInstance("SHA-256").digest(nonce.getBytes(StandardCharsets.UTF_8)))
				.toString();
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
