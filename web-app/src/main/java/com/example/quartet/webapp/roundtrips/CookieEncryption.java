package com.example.quartet.webapp.roundtrips;

import java.text.ParseException;
import java.util.Base64;
import java.util.List;

import com.example.quartet.servicesupport.settings.InvalidSettingException;
import com.nimbusds.jose.CompressionAlgorithm;
import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.crypto.DirectEncrypter;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWEDecryptionKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.EncryptedJWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/**
 * Encrypts the content of a cookie as a JWT that the browser can neither read nor change
 * (JWE with AES-GCM): the first key encrypts, all keys decrypt.
 */
@Component
class CookieEncryption {

	private static final Logger log = LoggerFactory.getLogger(CookieEncryption.class);

	private static final int KEY_BYTES = 32;

	private final OctetSequenceKey firstKey;

	private final DefaultJWTProcessor<SecurityContext> reader = new DefaultJWTProcessor<>();

	CookieEncryption(CookieProperties settings) {
		List<OctetSequenceKey> keys = settings.keys().stream().map(CookieEncryption::decode).toList();
		if (keys.isEmpty()) {
			log.warn("WEB_APP_COOKIE_KEY is not set, so a key was generated: a sign-in that was begun here can be "
					+ "finished neither at another instance nor after a restart");
			keys = List.of(key(KeyGenerators.secureRandom(KEY_BYTES).generateKey()));
		}
		this.firstKey = keys.get(0);
		this.reader.setJWEKeySelector(new JWEDecryptionKeySelector<>(JWEAlgorithm.DIR, EncryptionMethod.A256GCM,
				new ImmutableJWKSet<>(new JWKSet(List.<JWK>copyOf(keys)))));
	}

	String encrypt(JWTClaimsSet content) {
		EncryptedJWT jwt = new EncryptedJWT(new JWEHeader.Builder(JWEAlgorithm.DIR, EncryptionMethod.A256GCM)
			.compressionAlgorithm(CompressionAlgorithm.DEF)
			.build(), content);
		try {
			jwt.encrypt(new DirectEncrypter(this.firstKey));
			return jwt.serialize();
		}
		catch (JOSEException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Reads what {@code encrypt} returned, here or at another instance.
	 * @return {@code null} if it was changed, or if its key is not ours
	 */
	@Nullable JWTClaimsSet decrypt(String value) {
		try {
			return this.reader.process(value, null);
		}
		catch (ParseException | BadJOSEException | JOSEException ex) {
			log.trace("Not a cookie of ours", ex);
			return null;
		}
	}

	private static OctetSequenceKey decode(String value) {
		try {
			byte[] bytes = Base64.getDecoder().decode(value.strip());
			if (bytes.length == KEY_BYTES) {
				return key(bytes);
			}
		}
		catch (IllegalArgumentException ex) {
			log.trace("Not base64", ex);
		}
		throw new InvalidSettingException("quartet.cookies.keys",
				"must be 32 random bytes as base64 (openssl rand -base64 32), or several of them with commas between");
	}

	private static OctetSequenceKey key(byte[] bytes) {
		return new OctetSequenceKey.Builder(bytes).build();
	}

}
