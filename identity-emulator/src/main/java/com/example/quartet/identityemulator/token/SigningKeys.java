package com.example.quartet.identityemulator.token;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.example.quartet.identityemulator.EmulatorSettings;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.X509CertUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;

import org.springframework.stereotype.Component;

/**
 * Signs every token with one of several published keys, and can change over to the next.
 */
@Component
public class SigningKeys {

	private static final Duration LIFETIME = Duration.ofDays(5 * 365);

	private final Clock clock;

	private final Optional<KeyFile> file;

	/** The first signs, the second is next, the third has signed before. */
	private List<RSAKey> keys;

	SigningKeys(EmulatorSettings settings, Clock clock) {
		this.clock = clock;
		this.file = settings.keepsState() ? Optional.of(new KeyFile(settings.stateFolder())) : Optional.empty();
		List<RSAKey> known = this.file.map(KeyFile::load).orElseGet(List::of).stream().map(this::published).toList();
		if (known.size() < 2) {
			known = List.of(generate(), generate());
			save(known);
		}
		this.keys = known;
	}

	public synchronized List<RSAKey> all() {
		return this.keys;
	}

	/**
	 * The next key signs from now on; the old one stays published, because its tokens
	 * live on.
	 */
	public synchronized void rollOver() {
		List<RSAKey> next = new ArrayList<>(List.of(this.keys.get(1), generate(), this.keys.get(0)));
		save(next);
		this.keys = List.copyOf(next);
	}

	public String sign(JWTClaimsSet claims) {
		RSAKey key = all().get(0);
		JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256).type(JOSEObjectType.JWT)
			.keyID(key.getKeyID())
			.x509CertThumbprint(key.getX509CertThumbprint())
			.build();
		try {
			SignedJWT token = new SignedJWT(header, claims);
			token.sign(new RSASSASigner(key));
			return token.serialize();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public boolean hasSigned(SignedJWT token) {
		return all().stream()
			.filter((key) -> key.getKeyID().equals(token.getHeader().getKeyID()))
			.anyMatch((key) -> verifies(key, token));
	}

	private boolean verifies(RSAKey key, SignedJWT token) {
		try {
			return JWSAlgorithm.RS256.equals(token.getHeader().getAlgorithm()) && token.verify(new RSASSAVerifier(key));
		}
		catch (JOSEException ex) {
			return false;
		}
	}

	private RSAKey generate() {
		try {
			KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
			generator.initialize(2048);
			KeyPair pair = generator.generateKeyPair();
			X509Certificate certificate = SelfSignedCertificate.of("Identity emulator, not for production", pair,
					this.clock.instant(), LIFETIME);
			return published(new RSAKey.Builder((RSAPublicKey) pair.getPublic()).privateKey(pair.getPrivate())
				.x509CertChain(List.of(Base64.encode(certificate.getEncoded())))
				.build());
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * As the platform does, the key's id is the SHA-1 thumbprint of its certificate.
	 */
	private RSAKey published(RSAKey key) {
		Base64URL thumbprint = X509CertUtils.computeSHA1Thumbprint(key.getParsedX509CertChain().get(0));
		return new RSAKey.Builder(key.toRSAKey()).keyID(thumbprint.toString())
			.keyUse(KeyUse.SIGNATURE)
			.x509CertThumbprint(thumbprint)
			.build();
	}

	private void save(List<RSAKey> keys) {
		this.file.ifPresent((file) -> file.save(keys));
	}

}
