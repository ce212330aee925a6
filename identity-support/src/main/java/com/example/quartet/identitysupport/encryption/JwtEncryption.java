package com.example.quartet.identitysupport.encryption;

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

/**
 * Encrypts content as a JWT that its keeper can neither read nor change (JWE with
 * AES-GCM): the first key encrypts, all keys decrypt.
 */
public class JwtEncryption {

	private static final Logger log = LoggerFactory.getLogger(JwtEncryption.class);

	private static final int KEY_BYTES = 32;

	private final OctetSequenceKey firstKey;

	private final DefaultJWTProcessor<SecurityContext> reader = new DefaultJWTProcessor<>();

	/**
	 * Encrypts with the keys of a setting.
	 * @param property the setting, to be named where a key is wrong
	 * @param keys 32 bytes each, as base64
	 */
	public JwtEncryption(String property, List<String> keys) {
		this(keys.stream().map((key) -> decode(property, key)).toList());
	}

	private JwtEncryption(List<OctetSequenceKey> keys) {
		this.firstKey = keys.get(0);
		this.reader.setJWEKeySelector(new JWEDecryptionKeySelector<>(JWEAlgorithm.DIR, EncryptionMethod.A256GCM,
				new ImmutableJWKSet<>(new JWKSet(List.<JWK>copyOf(keys)))));
	}

	/**
	 * Encrypts with the keys of a setting, or with a generated one that ends with this
	 * instance.
	 * @param warning logged if a key is generated: what is lost with it
	 */
	public static JwtEncryption orGenerated(String property, List<String> keys, String warning) {
		if (!keys.isEmpty()) {
			return new JwtEncryption(property, keys);
		}
		log.warn(warning);
		return new JwtEncryption(List.of(key(KeyGenerators.secureRandom(KEY_BYTES).generateKey())));
	}

	public String encrypt(JWTClaimsSet content) {
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
	public @Nullable JWTClaimsSet decrypt(String value) {
		try {
			return this.reader.process(value, null);
		}
		catch (ParseException | BadJOSEException | JOSEException ex) {
			log.trace("Not encrypted by us", ex);
			return null;
		}
	}

	private static OctetSequenceKey decode(String property, String value) {
		try {
			byte[] bytes = Base64.getDecoder().decode(value.strip());
			if (bytes.length == KEY_BYTES) {
				return key(bytes);
			}
		}
		catch (IllegalArgumentException ex) {
			log.trace("Not base64", ex);
		}
		throw new InvalidSettingException(property,
				"must be 32 random bytes as base64 (openssl rand -base64 32), or several of them with commas between");
	}

	private static OctetSequenceKey key(byte[] bytes) {
		return new OctetSequenceKey.Builder(bytes).build();
	}

}
