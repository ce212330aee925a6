package com.example.quartet.identitysupport;

import java.util.Collection;

import org.springframework.security.oauth2.jwt.Jwt;

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

}
