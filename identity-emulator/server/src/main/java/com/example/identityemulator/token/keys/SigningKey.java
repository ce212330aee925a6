package com.example.identityemulator.token.keys;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.example.identityemulator.certificate.CertificateBuilder;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.X509CertUtils;

/**
 * A key and since when it has been what it is: next, signing, or retired.
 */
record SigningKey(RSAKey key, Instant since) {

	private static final Duration CERTIFICATE_LIFETIME = Duration.ofDays(5 * 365);

	/**
	 * As the platform does, the key's id is the SHA-1 thumbprint of its certificate.
	 */
	SigningKey {
		Base64URL thumbprint = X509CertUtils.computeSHA1Thumbprint(key.getParsedX509CertChain().get(0));
		key = builder(key).keyID(thumbprint.toString()).keyUse(KeyUse.SIGNATURE).x509CertThumbprint(thumbprint).build();
	}

	/**
	 * Nothing of what a key store adds, so that a key looks the same before and after a
	 * restart.
	 */
	private static RSAKey.Builder builder(RSAKey key) {
		try {
			return new RSAKey.Builder(key.toRSAPublicKey()).privateKey(key.toPrivateKey())
				.x509CertChain(List.of(key.getX509CertChain().get(0)));
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static SigningKey generate(Instant now) {
		try {
			KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
			generator.initialize(2048);
			KeyPair pair = generator.generateKeyPair();
			X509Certificate certificate = new CertificateBuilder("Identity emulator, not for production",
					pair.getPublic(), now, CERTIFICATE_LIFETIME)
				.selfSigned(pair.getPrivate());
			return new SigningKey(new RSAKey.Builder((RSAPublicKey) pair.getPublic()).privateKey(pair.getPrivate())
				.x509CertChain(List.of(Base64.encode(certificate.getEncoded())))
				.build(), now);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	SigningKey from(Instant now) {
		return new SigningKey(this.key, now);
	}

}
