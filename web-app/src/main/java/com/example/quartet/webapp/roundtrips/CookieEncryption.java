package com.example.quartet.webapp.roundtrips;

import com.example.quartet.identitysupport.encryption.JwtEncryption;
import com.nimbusds.jwt.JWTClaimsSet;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Encrypts the content of a cookie, so that the browser can neither read nor change it.
 */
@Component
class CookieEncryption {

	private static final Logger log = LoggerFactory.getLogger(CookieEncryption.class);

	private final JwtEncryption encryption;

	CookieEncryption(CookieProperties settings) {
		if (settings.keys().isEmpty()) {
			log.warn("WEB_APP_COOKIE_KEY is not set, so a key was generated: a sign-in that was begun here can be "
					+ "finished neither at another instance nor after a restart");
			this.encryption = JwtEncryption.withGeneratedKey();
		}
		else {
			this.encryption = new JwtEncryption("quartet.cookies.keys", settings.keys());
		}
	}

	String encrypt(JWTClaimsSet content) {
		return this.encryption.encrypt(content);
	}

	/**
	 * Reads what {@code encrypt} returned, here or at another instance.
	 * @return {@code null} if it was changed, or if its key is not ours
	 */
	@Nullable JWTClaimsSet decrypt(String value) {
		return this.encryption.decrypt(value);
	}

}
