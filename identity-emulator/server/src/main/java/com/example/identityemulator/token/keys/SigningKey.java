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
		key = new RSAKey.Builder(key.toRSAKey()).keyID(thumbprint.toString())
			.keyUse(KeyUse.SIGNATURE)
			.x509CertThumbprint(thumbprint)
			.build();
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
