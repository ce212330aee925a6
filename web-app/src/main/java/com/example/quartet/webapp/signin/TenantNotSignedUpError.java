package com.example.quartet.webapp.signin;

import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/**
 * An ID token that is genuine and meant for us, of a tenant that is not let in.
 */
class TenantNotSignedUpError extends OAuth2Error {

	static final String CODE = "tenant_not_signed_up";

	private final Jwt idToken;

	TenantNotSignedUpError(Jwt idToken) {
		super(CODE, idToken.getClaimAsString("tid"), null);
		this.idToken = idToken;
	}

	/**
	 * The token that was refused for this reason.
	 * @return {@code null} if the reason was another one
	 */
	static @Nullable Jwt idTokenIn(Throwable refusal) {
		for (Throwable cause = refusal; cause != null; cause = cause.getCause()) {
			if (cause instanceof JwtValidationException refused
					&& refused.getErrors().iterator().next() instanceof TenantNotSignedUpError error) {
				return error.idToken;
			}
		}
		return null;
	}

}
