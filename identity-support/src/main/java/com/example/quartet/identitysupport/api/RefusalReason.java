package com.example.quartet.identitysupport.api;

import java.util.stream.Collectors;

import com.example.quartet.identitysupport.HeaderText;

import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * The reasons behind a refusal, without the words that Spring Security puts before them.
 */
final class RefusalReason {

	private RefusalReason() {
	}

	static String of(OAuth2AuthenticationException refusal) {
		if (refusal.getCause() instanceof JwtValidationException invalid) {
			return HeaderText.printable(
					invalid.getErrors().stream().map(OAuth2Error::getDescription).collect(Collectors.joining("; ")));
		}
		return HeaderText
			.printable(String.valueOf(refusal.getError().getDescription()).replaceFirst("^An error .*? Jwt: ", ""));
	}

}
