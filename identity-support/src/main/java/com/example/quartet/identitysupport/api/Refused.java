package com.example.quartet.identitysupport.api;

import java.util.stream.Collectors;

import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.JwtValidationException;

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
	 * The reasons behind a refusal, without the words that Spring Security puts before
	 * them.
	 * @param refusal what the request failed with
	 * @return one line, fit for a header
	 */
	static String reason(OAuth2AuthenticationException refusal) {
		if (refusal.getCause() instanceof JwtValidationException invalid) {
			return printable(
					invalid.getErrors().stream().map(OAuth2Error::getDescription).collect(Collectors.joining("; ")));
		}
		return printable(String.valueOf(refusal.getError().getDescription()).replaceFirst("^An error .*? Jwt: ", ""));
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
