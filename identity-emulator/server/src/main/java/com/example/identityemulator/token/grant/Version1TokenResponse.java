package com.example.identityemulator.token.grant;

import java.text.ParseException;
import java.util.Date;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;

/**
 * What the token endpoint of version 1.0 gives: its numbers are strings, and the API is
 * called what the request called it.
 */
record Version1TokenResponse(@JsonProperty("token_type") String type, @JsonProperty("expires_in") String expiresIn,
		@JsonProperty("ext_expires_in") String extendedExpiresIn, @JsonProperty("expires_on") String expiresOn,
		@JsonProperty("not_before") String notBefore, String resource,
		@JsonProperty("access_token") String accessToken) {

	static Version1TokenResponse of(TokenResponse answer, String resource) {
		try {
			JWTClaimsSet claims = JWTParser.parse(answer.accessToken()).getJWTClaimsSet();
			return new Version1TokenResponse(answer.type(), String.valueOf(answer.expiresIn()),
					String.valueOf(answer.extendedExpiresIn()), seconds(claims.getExpirationTime()),
					seconds(claims.getNotBeforeTime()), resource, answer.accessToken());
		}
		catch (ParseException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String seconds(Date time) {
		return String.valueOf(time.toInstant().getEpochSecond());
	}

	@Override
	public String toString() {
		return "Version1TokenResponse[resource=" + this.resource + "]"; // never the token
	}

}
