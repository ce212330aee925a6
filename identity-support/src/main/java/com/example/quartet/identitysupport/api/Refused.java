package com.example.quartet.identitysupport.api;

import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;

/**
 * Why a token is refused, fit for a header even where the words come from the token.
 */
final class Refused {

	private static final int LONGEST = 300;

	private Refused() {
	}

	static OAuth2TokenValidatorResult because(String reason) {
		return OAuth2TokenValidatorResult
			.failure(new OAuth2Error(OAuth2ErrorCodes.INVALID_TOKEN, printable(reason), null));
	}

	/**
	 * RFC 6750 section 3 allows printable ASCII without quotes and backslashes.
	 * @param text anything
	 * @return the same with the rest replaced, cut where it gets long
	 */
	static String printable(String text) {
		String safe = text.replaceAll("[^\\x20-\\x7e]|[\"\\\\]", "?");
		return (safe.length() > LONGEST) ? safe.substring(0, LONGEST) : safe;
	}

}
