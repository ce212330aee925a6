package com.example.quartet.identitysupport;

import java.util.Collection;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.ErrorResponseException;

/**
 * What a client declared that it can do, which an access token tells in its optional
 * claim {@code xms_cc}.
 *
 * @see <a href=
 * "https://learn.microsoft.com/entra/identity-platform/claims-challenge#client-capabilities">Client
 * capabilities</a>
 */
public final class ClientCapabilities {

	/**
	 * The client can answer a claims challenge.
	 */
	public static final String CLAIMS_CHALLENGE = "cp1";

	private ClientCapabilities() {
	}

	/**
	 * Whether the client that was given this token can answer a claims challenge: any
	 * other would take the challenge for a token that ended, and come back with the same.
	 */
	public static boolean canAnswerChallenge(Jwt token) {
		return token.getClaims().get("xms_cc") instanceof Collection<?> declared && declared.contains(CLAIMS_CHALLENGE);
	}

	/**
	 * Refuses the caller for good where its client cannot answer a challenge, instead of
	 * sending it one.
	 * @param token the caller's access token
	 * @param cause why a stronger sign-in is needed, if another program said so
	 * @throws ErrorResponseException 403 with a sentence
	 */
	public static void requireAnswerToChallenge(Jwt token, @Nullable Throwable cause) {
		if (!canAnswerChallenge(token)) {
			throw new ErrorResponseException(HttpStatus.FORBIDDEN, ProblemDetail.forStatusAndDetail(
					HttpStatus.FORBIDDEN,
					"This needs a stronger sign-in, and your application has not declared that it can ask for one (cp1)."),
					cause);
		}
	}

}
