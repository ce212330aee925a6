package com.example.quartet.todoapi.exports;

import java.util.UUID;

import com.example.quartet.identitysupport.encryption.JwtEncryption;
import com.nimbusds.jwt.JWTClaimsSet;

import org.springframework.stereotype.Component;

/**
 * Encrypts a refresh token for the one export it was given for: in the row of another
 * export it is worth nothing.
 */
@Component
class RefreshTokenEncryption {

	private static final String TOKEN = "refresh_token";

	private final JwtEncryption encryption;

	RefreshTokenEncryption(ExportProperties settings) {
		this.encryption = JwtEncryption.orGenerated("quartet.exports.keys", settings.keys(),
				"TODO_API_EXPORT_KEY is not set, so a key was generated: an export that was begun here can go on "
						+ "neither at another instance nor after a restart");
	}

	String encrypt(String refreshToken, UUID export) {
		return this.encryption
			.encrypt(new JWTClaimsSet.Builder().jwtID(export.toString()).claim(TOKEN, refreshToken).build());
	}

	/**
	 * Reads the refresh token of an export.
	 * @throws ExportFailedException if it is another's, or if its key is not ours
	 */
	String decrypt(String encrypted, UUID export) {
		JWTClaimsSet content = this.encryption.decrypt(encrypted);
		if (content == null || !export.toString().equals(content.getJWTID())) {
			throw new ExportFailedException(ExportFailure.KEY_LOST);
		}
		return (String) content.getClaim(TOKEN);
	}

}
