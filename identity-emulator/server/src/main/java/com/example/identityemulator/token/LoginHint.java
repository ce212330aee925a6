package com.example.identityemulator.token;

import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Base64;
import java.util.Optional;

import com.example.identityemulator.directory.User;
import com.nimbusds.jwt.SignedJWT;

/**
 * Says whom an application means, as a user name or as a value that does not show in a
 * log of addresses.
 */
public final class LoginHint {

	private LoginHint() {
	}

	public static String of(User user) {
		return "O." + Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString(user.userName().getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * The user name in a login_hint or logout_hint, plain or as our own opaque value.
	 */
	public static String userName(String hint) {
		if (!hint.startsWith("O.")) {
			return hint;
		}
		try {
			return new String(Base64.getUrlDecoder().decode(hint.substring(2)), StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return hint;
		}
	}

	/**
	 * Whom an ID token was about: a hint proves nothing, so no signature is checked.
	 */
	public static Optional<String> userNameOf(String idToken) {
		try {
			return Optional.ofNullable(SignedJWT.parse(idToken).getJWTClaimsSet().getStringClaim("preferred_username"));
		}
		catch (ParseException ex) {
			return Optional.empty();
		}
	}

}
