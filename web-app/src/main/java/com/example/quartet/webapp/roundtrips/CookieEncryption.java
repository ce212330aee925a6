package com.example.quartet.webapp.roundtrips;

import com.example.quartet.identitysupport.encryption.JwtEncryption;
import com.nimbusds.jwt.JWTClaimsSet;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Encrypts the content of a cookie, so that the browser can neither read nor change it.
 */
@Component
class CookieEncryption {

	private final JwtEncryption encryption;

	CookieEncryption(CookieProperties settings) {
		this.encryption = JwtEncryption.orGenerated("quartet.cookies.keys", settings.keys(),
				"WEB_APP_COOKIE_KEY is not set, so a key was generated: a sign-in that was begun here can be "
						+ "finished neither at another instance nor after a restart");
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
