package com.example.quartet.webapp.roundtrips;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

import javax.crypto.spec.SecretKeySpec;

import com.example.quartet.identitysupport.InvalidSettingException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.security.crypto.encrypt.AesBytesEncryptor;
import org.springframework.security.crypto.encrypt.AesBytesEncryptor.CipherAlgorithm;
import org.springframework.security.crypto.encrypt.BytesEncryptor;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;

/**
 * Encrypts what a cookie says, and notices any change to it (AES-GCM), so that a browser
 * can keep it for us.
 */
@Component
class CookieEncryption {

	private static final Logger log = LoggerFactory.getLogger(CookieEncryption.class);

	private static final int KEY_BYTES = 32;

	private static final int IV_BYTES = 16;

	private static final int CONTENT_BYTES = 16_000;

	private final List<BytesEncryptor> newestFirst;

	CookieEncryption(CookieProperties settings) {
		List<byte[]> keys = settings.keys().stream().map(CookieEncryption::decode).toList();
		if (keys.isEmpty()) {
			log.warn("WEB_APP_COOKIE_KEY is not set, so a key was generated: a sign-in that was begun here can be "
					+ "finished neither at another instance nor after a restart");
			keys = List.of(KeyGenerators.secureRandom(KEY_BYTES).generateKey());
		}
		this.newestFirst = keys.stream().map(CookieEncryption::encryptor).toList();
	}

	String encrypt(byte[] content) {
		return Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString(this.newestFirst.get(0).encrypt(deflate(content)));
	}

	/**
	 * Reads what {@code encrypt} returned, here or at another instance.
	 * @return {@code null} if it was changed, or written with a key that we do not have
	 */
	byte @Nullable [] decrypt(String value) {
		for (BytesEncryptor key : this.newestFirst) {
			try {
				return inflate(key.decrypt(Base64.getUrlDecoder().decode(value)));
			}
			catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException
					| NegativeArraySizeException | IOException ex) {
				log.trace("Not a cookie of this key", ex);
			}
		}
		return null;
	}

	private static BytesEncryptor encryptor(byte[] key) {
		return new AesBytesEncryptor(new SecretKeySpec(key, "AES"), KeyGenerators.secureRandom(IV_BYTES),
				CipherAlgorithm.GCM);
	}

	private static byte[] decode(String key) {
		try {
			byte[] bytes = Base64.getDecoder().decode(key.strip());
			if (bytes.length == KEY_BYTES) {
				return bytes;
			}
		}
		catch (IllegalArgumentException ex) {
			log.trace("Not base64", ex);
		}
		throw new InvalidSettingException("quartet.cookies.keys",
				"must be 32 random bytes as base64 (openssl rand -base64 32), or several of them with commas between");
	}

	private static byte[] deflate(byte[] content) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
			out.write(content);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
		return bytes.toByteArray();
	}

	private static byte[] inflate(byte[] bytes) throws IOException {
		try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
			return in.readNBytes(CONTENT_BYTES);
		}
	}

}
